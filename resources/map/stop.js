/* The chosen set: numbered stops, and the moves of each day, or of one. */
"use strict";
(function (page) {
  const { map, state, layers, colour, element, named, dark, icon, wrapped } = page;

  page.teach({ zh: { drive: "约 {min} 分钟" }, en: { drive: "about {min} min" } });

  function drawMove(from, to, route, minutes) {
    const line = [[from.lat, from.lon], [to.lat, to.lon]];
    L.polyline(line, { color: dark() ? "#000" : "#fff", weight: 7, opacity: .8, interactive: false }).addTo(layers.routes);
    L.polyline(line, { color: colour(route.day), weight: 3, interactive: false }).addTo(layers.routes);
    const head = element("div", "arrow", "➤"), a = map.project(line[0]), b = map.project(line[1]);
    head.style.color = colour(route.day);
    head.style.transform = "rotate(" + Math.atan2(b.y - a.y, b.x - a.x) + "rad)";
    const box = wrapped(head);
    if (state.day && minutes) box.append(element("span", "drive", page.say().drive.replace("{min}", minutes)));
    L.marker([(from.lat + to.lat) / 2, (from.lon + to.lon) / 2], { interactive: false, keyboard: false, icon: icon(box, 18) }).addTo(layers.routes);
  }
  function drawRoutes() {
    layers.routes.clearLayers();
    const at = new Map(state.stops.map(function (stop) { return [stop.number, stop]; }));
    const dayOf = new Map(), today = new Set();
    state.routes.forEach(function (route) {
      if (state.day && route.day !== state.day) return;
      let last = null;
      route.stops.forEach(function (number, index) {
        if (!at.has(number)) return;
        today.add(number);
        if (!dayOf.has(number)) dayOf.set(number, route.day);
        if (last && last.number !== number) drawMove(at.get(last.number), at.get(number), route, last.index === index - 1 && route.minutes ? route.minutes[last.index] : null);
        last = { number: number, index: index };
      });
    });
    state.stops.forEach(function (stop) {
      if (state.day && !today.has(stop.number)) return;
      const day = dayOf.get(stop.number) || stop.day, badge = element("div", "stop", String(stop.number)), place = state.places.get(stop.id);
      if (day) badge.style.background = colour(day);
      const marker = L.marker([stop.lat, stop.lon], { zIndexOffset: 1000, title: place ? named(place) : "", icon: icon(badge, 26) });
      marker.on("click", function () { page.clicked(stop.id); });
      marker.on("add", function () { marker.getElement().tabIndex = -1; });
      marker.on("contextmenu", function (event) { page.askMenu(event, stop.id); });
      marker.addTo(layers.routes);
    });
  }

  page.learn({
    showStops: function (shown) { state.stops = shown.stops; state.routes = shown.routes; page.drawPlaces(); drawRoutes(); },
    showDay: function (day) { state.day = day; drawRoutes(); },
  });
  page.onDraw(drawRoutes);
})(window.scoutPage);
