/* The chosen set: numbered stops, and the moves of each day. */
"use strict";
(function (page) {
  const { map, state, layers, colours, element, named, dark, icon } = page;

  function drawRoutes() {
    layers.routes.clearLayers();
    const at = new Map(state.stops.map(function (stop) { return [stop.number, stop]; }));
    const dayOf = new Map();
    state.routes.forEach(function (route) {
      const colour = colours[(route.day - 1) % colours.length];
      const way = route.stops.filter(function (number) { return at.has(number); });
      way.forEach(function (number) { if (!dayOf.has(number)) dayOf.set(number, route.day); });
      for (let index = 0; index + 1 < way.length; index += 1) {
        const from = at.get(way[index]), to = at.get(way[index + 1]);
        if (from === to) continue;
        const line = [[from.lat, from.lon], [to.lat, to.lon]];
        L.polyline(line, { color: dark() ? "#000" : "#fff", weight: 7, opacity: .8, interactive: false }).addTo(layers.routes);
        L.polyline(line, { color: colour, weight: 3, interactive: false }).addTo(layers.routes);
        const head = element("div", "arrow", "➤"), a = map.project(line[0]), b = map.project(line[1]);
        head.style.color = colour;
        head.style.transform = "rotate(" + Math.atan2(b.y - a.y, b.x - a.x) + "rad)";
        L.marker([(from.lat + to.lat) / 2, (from.lon + to.lon) / 2], { interactive: false, keyboard: false, icon: icon(wrapped(head), 18) }).addTo(layers.routes);
      }
    });
    state.stops.forEach(function (stop) {
      const day = stop.day || dayOf.get(stop.number);
      const badge = element("div", "stop", String(stop.number));
      if (day) badge.style.background = colours[(day - 1) % colours.length];
      const place = state.places.get(stop.id);
      const marker = L.marker([stop.lat, stop.lon], { zIndexOffset: 1000, title: place ? named(place) : "", icon: icon(badge, 26) });
      marker.on("click", function () { page.clicked(stop.id); });
      marker.addTo(layers.routes);
    });
  }
  function wrapped(inner) { const outer = element("div"); outer.append(inner); return outer; }

  page.learn({
    showStops: function (shown) { state.stops = shown.stops; state.routes = shown.routes; page.drawPlaces(); drawRoutes(); },
  });
  page.onDraw(drawRoutes);
})(window.scoutPage);
