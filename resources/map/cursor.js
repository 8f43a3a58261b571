/* Where the pointer is, in the words of the window; the menu of a point; what is looked at. */
"use strict";
(function (page) {
  const { map, element } = page;
  const PAUSE_MS = 60, HAND_PX = 6, EARTH_M = 40075016.686, TILE_PX = 256;
  const box = element("div", "cursor"), control = L.control({ position: "bottomleft" });
  let last = 0, late = 0;
  control.onAdd = function () { return box; };
  control.addTo(map);

  function tell(at) { last = performance.now(); page.send("cursor", { lat: at.lat, lon: at.lng }); }
  map.on("mousemove", function (event) {
    clearTimeout(late);
    const wait = PAUSE_MS - (performance.now() - last);
    if (wait <= 0) tell(event.latlng);
    else late = setTimeout(tell, wait, event.latlng);
  });
  map.on("mouseout", function () { clearTimeout(late); box.textContent = ""; });
  /* A hand is as exact as some pixels are metres on the ground. */
  page.handMetres = function (at) { return EARTH_M * Math.cos(at.lat * Math.PI / 180) / (TILE_PX * Math.pow(2, map.getZoom())) * HAND_PX; };
  page.askMenu = function (event, id) {
    const where = event.originalEvent;
    where.preventDefault();
    L.DomEvent.stopPropagation(where);
    page.send("menu", { lat: event.latlng.lat, lon: event.latlng.lng, exact_m: page.handMetres(event.latlng), x: where.clientX, y: where.clientY, id: id || "" });
  };
  map.on("contextmenu", function (event) { page.askMenu(event, ""); });
  map.on("moveend", function () { const at = map.getCenter(); page.send("view", { lat: at.lat, lon: at.lng, zoom: map.getZoom(), touched: page.state.touched }); });
  page.learn({
    setCursor: function (text) { box.textContent = text; },
    setView: function (view) { page.state.touched = true; map.setView([view.lat, view.lon], view.zoom, { animate: false }); },
  });
})(window.scoutPage);
