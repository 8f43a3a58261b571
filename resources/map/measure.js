/* A way of straight legs from click to click; the window knows how long they are. */
"use strict";
(function (page) {
  const { map, state, element } = page;
  const frame = map.getContainer(), layer = L.layerGroup().addTo(map);
  let points = [], words = [], loose = null, running = false;

  page.teach({ zh: { measure: "点击测距；退格撤回一点，Esc 结束" }, en: { measure: "Click to measure; Backspace takes a point back, Esc ends" } });
  const note = element("div", "note");
  const control = L.control({ position: "topleft" });
  control.onAdd = function () { note.setAttribute("role", "status"); return note; };

  function label(at, text) {
    L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ className: "leaflet-div-icon", html: element("span", "length", text), iconSize: [0, 0], iconAnchor: [-8, 8] }) }).addTo(layer);
  }
  function draw() {
    layer.clearLayers();
    loose = null;
    if (points.length > 1) [["#fff", 6], ["#16262e", 2.5]].forEach(function (stroke) { L.polyline(points, { color: stroke[0], weight: stroke[1], interactive: false }).addTo(layer); });
    points.forEach(function (point, index) {
      L.circleMarker(point, { radius: 4, color: "#16262e", weight: 2, fillColor: "#fff", fillOpacity: 1, interactive: false }).addTo(layer);
      if (words[index]) label(point, words[index]);
    });
    note.textContent = page.say().measure;
  }
  function tell() {
    words = [];
    draw();
    page.send("measure", { points: points.map(function (point) { return [point.lat, point.lng]; }) });
  }
  function take(at) { points.push(L.latLng(at)); tell(); }
  function follow(event) {
    if (!points.length) return;
    const line = [points[points.length - 1], event.latlng];
    if (loose) loose.setLatLngs(line);
    else loose = L.polyline(line, { color: "#16262e", weight: 1.5, dashArray: "5 5", interactive: false }).addTo(layer);
  }
  function keyed(event) {
    if (event.key === "Escape") page.send("ended", { tool: "measure" });
    else if (event.key === "Backspace" && points.length) { points.pop(); tell(); }
  }
  function run(wanted, from) {
    if (wanted !== running) {
      running = wanted;
      state.take = wanted ? take : null;
      frame.classList.toggle("aiming", wanted);
      map[wanted ? "on" : "off"]("mousemove", follow);
      map.doubleClickZoom[wanted ? "disable" : "enable"]();
      document[wanted ? "addEventListener" : "removeEventListener"]("keydown", keyed);
      if (wanted) control.addTo(map); else control.remove();
    }
    points = from ? [L.latLng(from)] : [];
    words = [];
    draw();
  }
  map.on("click", function (event) { if (state.take) state.take(event.latlng); });
  page.learn({
    measure: function (wanted) { run(Boolean(wanted), Array.isArray(wanted) ? wanted : null); },
    setMeasure: function (told) { words = told; draw(); },
  });
  page.onDraw(draw);
})(window.scoutPage);
