/* Moving places by hand: a sign is dragged while the window allows it.
 *
 * A sign is found by where it stands on the screen, whatever lies over it. Nothing moves here: the
 * window answers the event `move` by loading the places again.
 */
"use strict";
(function (page) {
  const { map, state, element } = page;
  const frame = map.getContainer();
  const REACH_PX = 14, STILL_PX = 4;
  let moving = false, held = null;

  function here(event) { return L.DomEvent.getMousePosition(event, frame); }
  function standing(place) { return map.latLngToContainerPoint([place.lat, place.lon]).add(page.offsetOf(place.id)); }
  /* Signs that overlap: the picked one is meant, else the nearest; a cluster holds its places fast. */
  function find(point) {
    const near = [];
    state.markers.forEach(function (_shown, id) {
      const place = state.places.get(id), far = standing(place).distanceTo(point);
      if (far <= REACH_PX) near.push({ place: place, far: id === state.picked ? -1 : far });
    });
    near.sort(function (one, other) { return one.far - other.far; });
    return near.length ? near[0].place : null;
  }
  function stop(event) { event.preventDefault(); event.stopPropagation(); }
  function drop() {
    if (held && held.ghost) held.ghost.remove();
    held = null;
    frame.classList.remove("dragging");
    document.removeEventListener("mousemove", drag, true);
    document.removeEventListener("mouseup", release, true);
  }
  function press(event) {
    if (!moving || event.button !== 0 || event.shiftKey || frame.classList.contains("aiming")) return;
    if (event.target.closest(".leaflet-control, .leaflet-popup")) return;
    const point = here(event), place = find(point);
    if (!place) return;
    stop(event);
    held = { place: place, from: point, grip: standing(place).subtract(point), ghost: null };
    document.addEventListener("mousemove", drag, true);
    document.addEventListener("mouseup", release, true);
  }
  function drag(event) {
    stop(event);
    const point = here(event);
    if (!held.ghost && point.distanceTo(held.from) < STILL_PX) return;
    if (!held.ghost) {
      held.ghost = element("div", "sign ghost " + held.place.kind, held.place.sign);
      frame.append(held.ghost);
      frame.classList.add("dragging");
    }
    const middle = point.add(held.grip);
    held.ghost.style.transform = "translate(" + (middle.x - 10) + "px," + (middle.y - 10) + "px)";
  }
  function release(event) {
    stop(event);
    const done = held, point = here(event);
    drop();
    if (!done.ghost) return;  // a click, which the sign hears itself
    const at = map.containerPointToLatLng(point.add(done.grip).subtract(page.offsetOf(done.place.id)));
    page.send("move", { id: done.place.id, lat: at.lat, lon: at.lng, exact_m: page.handMetres(at) });
  }
  frame.addEventListener("mousedown", press, true);
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && held) { stop(event); drop(); } }, true);

  page.learn({ setMoving: function (allowed) { moving = Boolean(allowed); drop(); frame.classList.toggle("moving", moving); } });
})(window.scoutPage);
