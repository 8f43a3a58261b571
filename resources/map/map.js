/* The map of Scout, in the window and in the stand-alone page.
 *
 * Commands (through the bridge, each with one JSON value):
 *   setDistrict({rings})  load([place, …])  setVisible([id, …])  showStops({stops, routes})
 *   select(id)  open(id)  setFit({id: 0…1} | null)  setLanguage("zh" | "en")  setTheme("light" | "dark")  fit()
 * Events (to the bridge's mapEvent(name, json)): ready {}, select {id}.
 *
 * Everything that a person wrote becomes text by textContent; no HTML is built from strings.
 */
"use strict";
(function () {
  const map = window.map_scout;
  const words = {
    zh: { approx: "位置为近似值，待实测", exact: "误差约", state: { open: "可用", unverified: "未核实", announced: "已公布，未开放" },
          near: "临近区界：须现场核实", outside: "在区外", note: "示意图，不可用于导航", swap: "English", unknown: "位置不详", spots: "子景" },
    en: { approx: "approximate, to be surveyed", exact: "within about", state: { open: "open", unverified: "not verified", announced: "announced, not open" },
          near: "near the boundary: check on site", outside: "outside the district", note: "Schematic, not for navigation", swap: "中文", unknown: "position unknown", spots: "Spots" },
  };
  const colours = ["#c2500f", "#0b66a8", "#0c7d5c", "#8c3a86", "#7a6200", "#a8324a", "#3f6b1f", "#4a4fa3", "#00707a", "#6b4a2b"];
  const state = { language: "zh", theme: "light", places: new Map(), markers: new Map(), visible: null, fitOf: null, picked: null, stops: [], routes: [], send: function () {} };
  const layers = { district: L.layerGroup().addTo(map), metro: L.layerGroup().addTo(map), places: L.layerGroup().addTo(map), circle: L.layerGroup().addTo(map), routes: L.layerGroup().addTo(map) };
  L.control.zoom({ position: "topright" }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function say() { return words[state.language]; }
  function named(thing) { return thing[state.language] || thing.zh || thing.en || ""; }
  function dark() { return state.theme === "dark"; }
  function known(place) { return Number.isFinite(place.lat) && Number.isFinite(place.lon); }
  function icon(content, size) { return L.divIcon({ className: "leaflet-div-icon", html: content, iconSize: [size, size], iconAnchor: [size / 2, size / 2] }); }

  function drawDistrict() {
    layers.district.clearLayers();
    if (!state.rings) return;
    state.rings.forEach(function (ring) {
      const line = ring.map(function (pair) { return [pair[1], pair[0]]; });
      L.polygon(line, { color: "#6b4a8f", weight: 2.2, dashArray: "9 4 2 4", fillColor: dark() ? "#232b2f" : "#fbfaf6", fillOpacity: 1, interactive: false }).addTo(layers.district);
    });
  }
  function drawLandmarks() {
    layers.metro.clearLayers();
    const marks = window.scoutLandmarks;
    if (!marks) return;
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
    marks.peaks.forEach(function (peak) {
      const text = "▲ " + peak[state.language === "zh" ? 2 : 3] + " " + peak[4] + " m";
      L.marker([peak[0], peak[1]], { interactive: false, keyboard: false, icon: L.divIcon({ className: "leaflet-div-icon", html: element("div", "peak", text), iconSize: [130, 14], iconAnchor: [5, 24] }) }).addTo(layers.metro);
    });
    map.attributionControl.setPrefix("Leaflet");
    if (state.credit) map.attributionControl.removeAttribution(state.credit);
    state.credit = marks.attribution + " · " + say().note;
    map.attributionControl.addAttribution(state.credit);
  }
  /* Places that share a point are spread in a ring, in pixels, so that each can be clicked. */
  function offsets() {
    const shared = new Map();
    state.places.forEach(function (place) {
      if (!known(place)) return;
      const key = place.lat + "," + place.lon;
      if (!shared.has(key)) shared.set(key, []);
      shared.get(key).push(place.id);
    });
    const found = new Map();
    shared.forEach(function (ids) {
      ids.forEach(function (id, index) {
        const angle = 2 * Math.PI * index / ids.length, far = ids.length > 1 ? 8 + 2.2 * ids.length : 0;
        found.set(id, [Math.cos(angle) * far, Math.sin(angle) * far]);
      });
    });
    return found;
  }
  function drawPlaces() {
    layers.places.clearLayers();
    state.markers.clear();
    const moved = offsets(), stopIds = new Set(state.stops.map(function (stop) { return stop.id; }));
    state.places.forEach(function (place) {
      if (!known(place) || (state.visible && !state.visible.has(place.id))) return;
      const sign = element("div", "sign " + place.kind + (place.state === "announced" ? " announced" : ""), place.sign);
      if (stopIds.size && !stopIds.has(place.id)) sign.classList.add("aside");
      if (state.fitOf) { if (!(state.fitOf[place.id] > 0)) sign.classList.add("faded"); }
      const off = moved.get(place.id);
      const marker = L.marker([place.lat, place.lon], { title: named(place), alt: named(place), icon: L.divIcon({ className: "leaflet-div-icon", html: sign, iconSize: [20, 20], iconAnchor: [10 - off[0], 10 - off[1]] }) });
      marker.on("click", function () { clicked(place.id); });
      marker.addTo(layers.places);
      state.markers.set(place.id, { marker: marker, sign: sign, off: off });
    });
  }
  function card(place) {
    const box = element("div", "card");
    box.append(element("b", "", named(place)), element("small", "", state.language === "zh" ? place.en : place.zh));
    const facts = [say().state[place.state] || ""];
    if (place.district === "near") facts.push(say().near);
    if (place.district === "outside") facts.push(say().outside);
    box.append(element("p", "", facts.join(" · ")));
    if (place.address) box.append(element("small", "", place.address));
    box.append(element("small", "", say().exact + " ±" + place.exact_m + " m" + (place.approximate ? " · " + say().approx : "")));
    if (place.spots && place.spots.length) box.append(element("p", "", say().spots + ": " + place.spots.map(named).join(state.language === "zh" ? "、" : ", ")));
    return box;
  }
  /* Picked in the list: marked, with its name; clicked on the map: with its card. */
  function pick(id, withCard) {
    map.closePopup();
    layers.circle.clearLayers();
    if (state.picked && state.markers.has(state.picked)) state.markers.get(state.picked).sign.classList.remove("picked");
    state.picked = id;
    const place = state.places.get(id);
    state.carded = Boolean(withCard);
    if (!place || !known(place)) return;
    const shown = state.markers.get(id);
    if (shown) shown.sign.classList.add("picked");
    L.circle([place.lat, place.lon], { radius: place.exact_m, color: "#e0a100", weight: 1.4, dashArray: "4 3", fillOpacity: .08, interactive: false }).addTo(layers.circle);
    if (!withCard) {
      L.tooltip({ permanent: true, direction: "top", offset: shown ? [shown.off[0], shown.off[1] - 12] : [0, -12], className: "picked-name" }).setLatLng([place.lat, place.lon]).setContent(element("span", "", named(place))).addTo(layers.circle);
      return;
    }
    L.popup({ offset: shown ? [shown.off[0], shown.off[1] - 6] : [0, -6], maxWidth: 300 }).setLatLng([place.lat, place.lon]).setContent(card(place)).openOn(map);
  }
  /* The window answers an event by selecting the same place again: the card stays. */
  function clicked(id) { pick(id, true); state.send("select", { id: id }); }
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
      marker.on("click", function () { clicked(stop.id); });
      marker.addTo(layers.routes);
    });
  }
  function wrapped(inner) { const outer = element("div"); outer.append(inner); return outer; }
  function drawAll() { drawDistrict(); drawLandmarks(); drawPlaces(); drawRoutes(); if (state.picked) pick(state.picked, state.carded); }

  const scout = {
    setDistrict: function (district) { state.rings = district.rings; drawDistrict(); scout.fit(); },
    load: function (places) { state.places = new Map(places.map(function (place) { return [place.id, place]; })); drawPlaces(); },
    setVisible: function (ids) { state.visible = ids ? new Set(ids) : null; drawPlaces(); },
    setFit: function (fits) { state.fitOf = fits; drawPlaces(); },
    showStops: function (shown) { state.stops = shown.stops; state.routes = shown.routes; drawPlaces(); drawRoutes(); },
    select: function (id) { if (!(state.picked === id && state.carded)) pick(id, false); },
    open: function (id) { pick(id, true); },
    setLanguage: function (language) { state.language = language === "en" ? "en" : "zh"; document.documentElement.lang = state.language === "en" ? "en" : "zh-CN"; drawAll(); },
    setTheme: function (theme) { state.theme = theme; document.body.dataset.theme = theme; drawAll(); },
    fit: function () { if (state.rings) map.fitBounds(state.rings[0].map(function (pair) { return [pair[1], pair[0]]; }), { animate: false, padding: [8, 8] }); },
  };
  window.scout = scout;
  window.scoutInside = { map: map, state: state, element: element, known: known, pick: pick };  /* for place_edit.js */
  map.on("zoomend", function () { drawLandmarks(); document.body.classList.toggle("far", map.getZoom() < 12); });
  /* Until the user has moved the map, it keeps showing the whole district at any size. */
  let touched = false;
  ["mousedown", "wheel", "keydown", "touchstart"].forEach(function (event) { map.getContainer().addEventListener(event, function () { touched = true; }, { passive: true }); });
  map.on("resize", function () { if (!touched) scout.fit(); });

  /* The stand-alone page: its data stand in the page, its list beside the map. */
  function listStops(data) {
    const list = document.getElementById("stops");
    list.replaceChildren();
    const swap = element("button", "", say().swap);
    swap.addEventListener("click", function () { scout.setLanguage(state.language === "zh" ? "en" : "zh"); listStops(data); });
    list.append(swap, element("h1", "", data.title), element("small", "", say().note));
    const places = state.places, at = new Map(data.stops.map(function (stop) { return [stop.number, stop]; }));
    data.days.forEach(function (day) {
      const route = data.routes.find(function (found) { return found.day === day.day; });
      const head = element("h2", "", day.name);
      head.style.color = colours[(day.day - 1) % colours.length];
      const order = element("ol");
      (route ? route.stops : []).forEach(function (number) {
        const stop = at.get(number), place = stop && places.get(stop.id);
        if (!place) return;
        const row = element("li"), badge = element("span", "stop", String(number)), text = element("span", "", named(place));
        badge.style.background = colours[(day.day - 1) % colours.length];
        text.append(element("small", "", place.address || ""));
        row.append(badge, text);
        row.tabIndex = 0;
        row.addEventListener("click", function () { scout.open(place.id); });
        row.addEventListener("keydown", function (event) { if (event.key === "Enter") scout.open(place.id); });
        order.append(row);
      });
      list.append(head, order);
    });
  }
  function startAlone(data) {
    state.language = data.language;
    scout.setDistrict(data.district);
    scout.load(data.places);
    scout.showStops({ stops: data.stops, routes: data.routes });
    scout.setLanguage(data.language);
    listStops(data);
  }
  function startWithBridge() {
    new QWebChannel(qt.webChannelTransport, function (channel) {
      const bridge = channel.objects.bridge;
      state.send = function (name, value) { bridge.mapEvent(name, JSON.stringify(value)); };
      bridge.command.connect(function (name, json) { if (Object.hasOwn(scout, name)) scout[name](JSON.parse(json)); });
      drawAll();
      state.send("ready", {});
    });
  }
  const data = document.getElementById("scout-data");
  if (data) startAlone(JSON.parse(data.textContent));
  else if (window.qt && window.QWebChannel) startWithBridge();
})();
