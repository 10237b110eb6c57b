"use strict";
// A file of records as the form holds it, and back. Every value is the text that stands in the file: no, 0123 and 9310.10 stay so.
window.RecordFormat = ((yaml) => {
  const schema = yaml.FAILSAFE_SCHEMA;
  const HEAD = "head_of_file";
  const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const isNothing = (value) =>
    value === null || value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

  function opened(value, shape) {
    if (isNothing(value)) return undefined;
    if (shape === "date") return String(value).replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, d, m, y) => `${y}-${m.padStart(2, 0)}-${d.padStart(2, 0)}`);
    if (shape === "text") {
      if (typeof value === "object") throw new Error("a group or list stands where a single value is expected");
      return value;
    }
    if (shape.list) {
      const entries = Array.isArray(value) ? value : typeof value === "string" ? value.split(";").map((part) => part.trim()) : [value];
      return entries.filter((entry) => !isNothing(entry)).map((entry) => opened(entry, shape.list));
    }
    return openedGroup(shape.short && !isGroup(value) ? { [shape.short]: value } : value, shape);
  }

  function openedGroup(value, shape) {
    if (!isGroup(value)) throw new Error(`a group of lines is expected in place of '${value}'`);
    const made = {};
    for (const [name, part] of Object.entries(value)) {
      if (!(name in shape.record)) throw new Error(`the editor has no field for '${name}'; edit this file in the repository`);
      if (shape.fact && name === "value" && shape.fact.includes(part)) made.standing = part;
      else if (!isNothing(part)) made[name] = opened(part, shape.record[name]);
    }
    if (shape.fact && !made.standing) made.standing = "known";
    return made;
  }

  function closed(value, shape) {
    if (isNothing(value)) return undefined;
    if (typeof shape === "string") return String(value).replace(/\s+$/, "") || undefined;
    if (shape.list) return value.map((entry) => closed(entry, shape.list)).filter((entry) => !isNothing(entry));
    const made = {};
    if (shape.fact && value.standing && value.standing !== "known") value = { ...value, value: value.standing };
    for (const [name, inner] of Object.entries(shape.record)) {
      const part = closed(value[name], inner);
      if (!isNothing(part) && part !== shape.left?.[name]) made[name] = part;
    }
    const names = Object.keys(made);
    if (shape.fact && !("value" in made)) return names.length ? made : undefined;
    return shape.short && names.length === 1 && names[0] === shape.short ? made[shape.short] : made;
  }

  const headOf = (text) => text.match(/^(?:#[^\n]*\n)*/)[0];
  const dumped = (value) => yaml.dump(value, { schema, lineWidth: -1, noRefs: true, quotingType: '"' });

  // How files of one record each, or of a list of records, are read and written.
  return (shape, isList) => ({
    fromFile(text) {
      const value = yaml.load(text, { schema });
      const head = { [HEAD]: headOf(text) };
      if (isList) return { records: (Array.isArray(value) ? value : isNothing(value) ? [] : [value]).map((each) => opened(each, shape)), ...head };
      if (Array.isArray(value)) throw new Error("this file holds several records; edit it in the repository");
      return { ...opened(value, shape), ...head };
    },
    toFile(content) {
      const value = isList ? (content.records ?? []).map((each) => closed(each, shape)) : closed(content, shape);
      return (content[HEAD] ?? "") + dumped(value);
    },
  });
})(window.jsyaml);
