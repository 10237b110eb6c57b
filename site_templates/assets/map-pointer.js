// Municipalities by mouse and finger: small ones have a target larger than they are, and one finger scrolls the page.

const FINGER = 22; // pixels around the middle of a small area that still hit it: 44 across
const MOUSE = 12;

/** @param {import("./map-areas.js").Areas} areas @param {(area: any, place: any) => void} open */
export function pointer(areas, open) {
  const { map } = areas;
  map.on("click", (event) => {
    const under = areas.at(event.originalEvent.target?.dataset?.code ?? "");
    const reach = event.originalEvent.pointerType === "mouse" ? MOUSE : FINGER;
    const area = chosen(areas, event.containerPoint, under, reach);
    if (area) open(area, area === under ? event.latlng : area.getBounds().getCenter());
  });
  dragged(map);
}

/**
 * The area that a tap means: the one below it, unless that of a much smaller one is so near that its middle is nearer.
 * So the middle of each stays its own.
 */
export function chosen(areas, point, under, reach) {
  const measured = (area) => ({ area, ...spot(areas.map, area) });
  const below = under && measured(under);
  const small = areas.shown.map(measured).filter(({ area, size, middle }) => area !== under && size < 2 * reach
    && middle.distanceTo(point) <= reach
    && (!below || (2 * size <= below.size && middle.distanceTo(point) < below.middle.distanceTo(point))));
  small.sort((a, b) => a.middle.distanceTo(point) - b.middle.distanceTo(point));
  return small[0]?.area ?? under;
}

/** Middle and larger side of an area on the screen, in pixels. */
function spot(map, area) {
  const bounds = area.getBounds();
  const low = map.latLngToContainerPoint(bounds.getSouthWest());
  const high = map.latLngToContainerPoint(bounds.getNorthEast());
  return { middle: low.add(high).divideBy(2), size: Math.max(high.x - low.x, low.y - high.y) };
}

/** A mouse drags the map; a finger scrolls the page, and two of them move and zoom the map. */
function dragged(map) {
  const box = map.getContainer();
  box.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse") map.dragging.enable(); });
  box.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse" && !map.dragging.moving()) map.dragging.disable(); });
}
