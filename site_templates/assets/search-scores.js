// What documents score: for a word that they have, and for being called so.

/**
 * Every document of a stem with its level; gives how many there are.
 * @param {import("./search-pieces.js").Lists} lists @param {(number: number, level: number) => void} visit
 */
export function each(lists, visit) {
  let count = 0;
  for (const [level, ...steps] of lists) {
    let number = 0;
    for (const step of steps) visit(number += step, level);
    count += steps.length;
  }
  return count;
}

/**
 * Let every document score for a stem, unless it scores more already; a word that few have says more. Gives how many have it.
 * @param {Float32Array} scores by document @param {import("./search-pieces.js").Lists} lists @param {number} counts
 */
export function score(scores, lists, counts) {
  const having = lists.reduce((sum, list) => sum + list.length - 1, 0);
  const rarity = Math.log(1 + scores.length / (having + 1));
  return each(lists, (number, level) => { scores[number] = Math.max(scores[number], level * rarity * counts); });
}

/**
 * What a word adds to the total, and to the number of words that a document has.
 * @param {Float32Array} total @param {Uint8Array} words @param {Float32Array} scores
 */
export function add(total, words, scores) {
  scores.forEach((scored, number) => {
    if (scored > 0) {
      total[number] += scored;
      words[number] += 1;
    }
  });
}
