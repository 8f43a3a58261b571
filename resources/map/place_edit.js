/* Moving and adding places on the live map; the stand-alone page does not have it.
 *
 * Commands: setMoving(true | false): signs can be dragged or are held fast; reselect(id): mark a place again after load.
 * Events: move {id, lat, lon, exact_m} where a sign was let go; menu {id, lat, lon, exact_m} for a right click (id "" on no sign).
 *
 * A sign is found by where it stands on the screen, however it is drawn. Nothing moves here: the window
 * answers a move by loading the places again.
 */
"use strict";
(function () {
  const inside = window.scoutInside, scout = window.scout;
  const map = inside.map, state = inside.state, box = map.getContainer();
  const REACH_PX = 14, STILL_PX = 4, HAND_PX = 6, EARTH_M = 40075016.686, TILE_PX = 256;
  let moving = false, held = null;

  function at(event) { const frame = box.getBoundingClientRect(); return L.point(event.clientX - frame.left, event.clientY - frame.top); }
  function standing(place) {
    const shown = state.markers && state.markers.get(place.id), off = shown && shown.off ? shown.off : [0, 0];
    return map.latLngToContainerPoint([place.lat, place.lon]).add(off);
  }
  /* Signs that overlap: the selected one is meant, else the nearest. */
  function find(point) {
    const picked = state.places.get(state.picked);
    if (picked && inside.known(picked) && standing(picked).distanceTo(point) <= REACH_PX) return picked;
    let best = null, nearest = REACH_PX;
    state.places.forEach(function (place) {
      if (!inside.known(place) || (state.visible && !state.visible.has(place.id))) return;
      const far = standing(place).distanceTo(point);
      if (far <= nearest) { nearest = far; best = place; }
    });
    return best;
  }
  /* A hand is as exact as some pixels are metres on the ground. */
  function spot(point) {
    const where = map.containerPointToLatLng(point);
    const metres = EARTH_M * Math.cos(where.lat * Math.PI / 180) / (TILE_PX * Math.pow(2, map.getZoom())) * HAND_PX;
    return { lat: where.lat, lon: where.lng, exact_m: metres };
  }
  function stop(event) { event.preventDefault(); event.stopPropagation(); }
  function drop() { if (held && held.ghost) held.ghost.remove(); held = null; box.classList.remove("dragging"); }

  function press(event) {
    if (!moving || event.button !== 0) return;
    const point = at(event), place = find(point);
    if (!place) return;
    stop(event);
    held = { id: place.id, sign: place.sign, kind: place.kind, from: point, grip: standing(place).subtract(point), ghost: null };
  }
  function drag(event) {
    if (!held) return;
    stop(event);
    const point = at(event);
    if (!held.ghost && point.distanceTo(held.from) < STILL_PX) return;
    if (!held.ghost) {
      held.ghost = inside.element("div", "sign ghost " + held.kind, held.sign);
      box.append(held.ghost);
      box.classList.add("dragging");
    }
    const middle = point.add(held.grip);
    held.ghost.style.transform = "translate(" + (middle.x - 10) + "px," + (middle.y - 10) + "px)";
  }
  function release(event) {
    if (!held) return;
    stop(event);
    const done = held, point = at(event);
    drop();
    if (!done.ghost) return;  /* a click, which the sign hears itself */
    state.send("move", Object.assign({ id: done.id }, spot(point.add(done.grip))));
  }
  box.addEventListener("mousedown", press, true);
  document.addEventListener("mousemove", drag, true);
  document.addEventListener("mouseup", release, true);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && held) { stop(event); drop(); } }, true);
  box.addEventListener("contextmenu", function (event) {
    stop(event);
    drop();
    const point = at(event), place = find(point);
    state.send("menu", Object.assign({ id: place ? place.id : "" }, spot(point)));
  }, true);

  scout.setMoving = function (allowed) { moving = Boolean(allowed); drop(); box.classList.toggle("moving", moving); };
  scout.reselect = function (id) { if (id) inside.pick(id, false); };
})();
