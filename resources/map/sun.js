/* The sun over a place: where it rises, stands and sets, its way over the day, and the shadow. */
"use strict";
(function (page) {
  const { map, state, element, dark } = page;
  const RADIUS_PX = 130, SHADOW_PX = 16, LONGEST_PX = 130;
  const layer = L.layerGroup().addTo(map);

  /* Degrees clockwise from north are the same on the screen, since the projection keeps angles. */
  function off(azimuth, far) {
    const angle = azimuth * Math.PI / 180, middle = map.project([state.sun.lat, state.sun.lon]);
    return map.unproject(middle.add([Math.sin(angle) * far, -Math.cos(angle) * far]));
  }
  function inward(altitude) { return RADIUS_PX * Math.cos(altitude * Math.PI / 180); }
  function line(points, look) {
    L.polyline(points, { color: dark() ? "#000" : "#fff", weight: look.weight + 3, opacity: .7, interactive: false }).addTo(layer);
    L.polyline(points, Object.assign({ interactive: false }, look)).addTo(layer);
  }
  function label(at, text, azimuth) {
    const east = azimuth < 180, made = element("span", "sun-word" + (east ? "" : " west"), text);
    L.marker(at, { interactive: false, keyboard: false, zIndexOffset: 1200, icon: L.divIcon({ className: "leaflet-div-icon", html: made, iconSize: [0, 0], iconAnchor: [east ? -6 : 6, 8] }) }).addTo(layer);
  }
  function drawSun() {
    layer.clearLayers();
    const sun = state.sun;
    if (!sun) return;
    const middle = [sun.lat, sun.lon];
    sun.way.forEach(function (step, index) {
      if (!index) return;
      const before = sun.way[index - 1], golden = step.golden && before.golden;
      line([off(before.azimuth, inward(before.altitude)), off(step.azimuth, inward(step.altitude))], { color: golden ? "#d98a00" : dark() ? "#f0d48a" : "#8a7a40", weight: golden ? 5 : 2, dashArray: golden ? null : "2 5" });
    });
    sun.rays.forEach(function (ray) {
      const tip = off(ray.azimuth, RADIUS_PX);
      line([middle, tip], { color: "#c2500f", weight: 2, dashArray: ray.name === "sunrise" ? null : "7 4" });
      label(tip, ray.text, ray.azimuth);
    });
    if (!sun.now) return;
    const at = off(sun.now.azimuth, inward(sun.now.altitude));
    line([middle, at], { color: "#e0a100", weight: 4 });
    L.circleMarker(at, { radius: 8, color: "#8a5a00", weight: 2, fillColor: "#ffd23f", fillOpacity: 1, interactive: false }).addTo(layer);
    const far = Math.min(LONGEST_PX, SHADOW_PX + sun.now.shadow_m * 3), end = off(sun.now.azimuth + 180, far);
    line([middle, end], { color: dark() ? "#9fb0b8" : "#33424a", weight: 6, opacity: .75 });
    label(end, sun.now.text, (sun.now.azimuth + 180) % 360);
  }
  page.learn({ setSun: function (sun) { state.sun = sun; drawSun(); } });
  page.onDraw(drawSun);
  map.on("zoomend", drawSun);
})(window.scoutPage);
