/* Several places at once: a rectangle, drawn with Shift held or while the window asks for one; or all in view. */
"use strict";
(function (page) {
  const { map, state, element } = page;
  const frame = map.getContainer(), box = element("div", "rubber");
  const LEAST_PX = 4;
  let start = null, asked = false;

  map.boxZoom.disable();

  function here(event) { return L.DomEvent.getMousePosition(event, frame); }
  function drag(event) {
    const end = here(event);
    box.style.left = Math.min(start.x, end.x) + "px";
    box.style.top = Math.min(start.y, end.y) + "px";
    box.style.width = Math.abs(end.x - start.x) + "px";
    box.style.height = Math.abs(end.y - start.y) + "px";
  }
  function stop() {
    document.removeEventListener("mousemove", drag);
    document.removeEventListener("mouseup", drop);
    box.remove();
    start = null;
  }
  function drop(event) {
    const bounds = L.bounds(start, here(event)), size = bounds.getSize();
    stop();
    if (size.x >= LEAST_PX || size.y >= LEAST_PX) mark(bounds);
  }
  function mark(bounds) {
    const inside = page.shownPlaces().filter(function (place) {
      const off = page.offsetOf(place.id);
      return bounds.contains(map.latLngToContainerPoint([place.lat, place.lon]).add(off));
    });
    page.send("region", { ids: inside.map(function (place) { return place.id; }) });
  }
  frame.addEventListener("mousedown", function (event) {
    if (event.button !== 0 || !(event.shiftKey || asked)) return;
    if (event.target.closest(".leaflet-control, .leaflet-popup")) return;
    event.stopPropagation();
    event.preventDefault();
    start = here(event);
    frame.append(box);
    drag(event);
    document.addEventListener("mousemove", drag);
    document.addEventListener("mouseup", drop);
  }, true);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    if (start) stop();
    else if (asked) page.send("ended", { tool: "region" });
    else if (state.marked.size) page.send("region", { ids: [] });
  });
  page.learn({
    askRegion: function (wanted) { asked = wanted; frame.classList.toggle("aiming", wanted); },
    markSight: function () { mark(L.bounds([0, 0], map.getSize())); }, // the same without a mouse
  });
})(window.scoutPage);
