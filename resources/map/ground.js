/* The district's outline; metro lines, stations and peaks. */
"use strict";
(function (page) {
  const { map, state, layers, element, say, dark } = page;

  function drawDistrict() {
    layers.district.clearLayers();
    if (!state.rings) return;
    state.rings.forEach(function (ring) {
      const line = ring.map(function (pair) { return [pair[1], pair[0]]; });
      L.polygon(line, { color: "#6b4a8f", weight: 2.2, dashArray: "9 4 2 4", fillColor: dark() ? "#232b2f" : "#fbfaf6", fillOpacity: state.base ? 0 : 1, interactive: false }).addTo(layers.district);
    });
  }
  /* Where two names would meet, the higher peak keeps its own; the other is a sign until one comes closer. */
  function drawPeaks(peaks) {
    const taken = [], name = state.language === "zh" ? 2 : 3, letter = state.language === "zh" ? 10 : 6;
    peaks.slice().sort(function (one, other) { return other[4] - one[4]; }).forEach(function (peak) {
      const whole = "▲ " + peak[name] + " " + peak[4] + " m", at = map.latLngToLayerPoint([peak[0], peak[1]]);
      const width = 45 + letter * peak[name].length;
      const free = taken.every(function (box) { return Math.abs(box.y - at.y) > 13 || at.x > box.x + box.width || box.x > at.x + width; });
      if (free) taken.push({ x: at.x, y: at.y, width: width });
      L.marker([peak[0], peak[1]], { interactive: false, keyboard: false, icon: L.divIcon({ className: "leaflet-div-icon", html: element("div", "peak", free ? whole : "▲"), iconSize: [130, 14], iconAnchor: [5, 24] }) }).addTo(layers.metro);
    });
  }
  function drawLandmarks() {
    layers.metro.clearLayers();
    const marks = state.landmarks || window.scoutLandmarks;
    if (!marks || state.base) return;
    const close = map.getZoom() >= 13;
    marks.lines.forEach(function (line) {
      const way = line.stations.map(function (station) { return [station[0], station[1]]; });
      L.polyline(way, { color: dark() ? "#3a454b" : "#d3dade", weight: 6, interactive: false }).addTo(layers.metro);
      L.polyline(way, { color: line.colour, weight: 2, dashArray: "6 4", opacity: dark() ? .95 : .8, interactive: false }).addTo(layers.metro);
      line.stations.forEach(function (station) {
        L.circleMarker([station[0], station[1]], { radius: 3, color: line.colour, weight: 1.5, fillColor: "#fff", fillOpacity: 1, interactive: false }).addTo(layers.metro);
        if (close) L.marker([station[0], station[1]], { interactive: false, keyboard: false, icon: L.divIcon({ className: "leaflet-div-icon", html: element("div", "metro-name", station[state.language === "zh" ? 2 : 3]), iconSize: [90, 12], iconAnchor: [-7, -4] }) }).addTo(layers.metro);
      });
    });
    drawPeaks(marks.peaks);
    if (state.credit) map.attributionControl.removeAttribution(state.credit);
    state.credit = marks.attribution + " · " + say().note;
    map.attributionControl.addAttribution(state.credit);
  }

  function fit() {
    if (state.rings) map.fitBounds(state.rings[0].map(function (pair) { return [pair[1], pair[0]]; }), { animate: false, padding: [8, 8] });
  }
  page.drawGround = function () { drawDistrict(); drawLandmarks(); };
  /* Another datum moves the outline: whoever looks at a place goes on looking at it. */
  function setDistrict(district) {
    const before = state.rings && state.rings[0][0];
    state.rings = district.rings;
    drawDistrict();
    if (!before || !state.touched) { fit(); return; }
    const after = state.rings[0][0], middle = map.getCenter();
    map.setView([middle.lat + after[1] - before[1], middle.lng + after[0] - before[0]], map.getZoom(), { animate: false });
  }
  page.learn({
    setDistrict: setDistrict,
    setLandmarks: function (landmarks) { state.landmarks = landmarks; drawLandmarks(); },
    fit: fit,
  });
  page.onDraw(drawDistrict);
  page.onDraw(drawLandmarks);
  map.on("zoomend", function () { drawLandmarks(); document.body.classList.toggle("far", map.getZoom() < 12); });
  /* Until the user has moved the map, it keeps showing the whole district at any size. */
  ["mousedown", "wheel", "keydown", "touchstart"].forEach(function (event) { map.getContainer().addEventListener(event, function () { state.touched = true; }, { passive: true }); });
  map.on("resize", function () { if (!state.touched) fit(); });
})(window.scoutPage);
