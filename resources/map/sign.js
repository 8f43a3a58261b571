/* Places as signs by kind; where there are many, those that stand close become one sign with their number. */
"use strict";
(function (page) {
  const { map, state, layers, element, named, known, say } = page;
  const CELL_PX = 64, MOST_PLAIN = 300, SPREAD_ZOOM = 18, MOST_SPREAD = 40;
  const marks = new Map();
  const tip = L.tooltip({ direction: "top", className: "hover-name" });
  let shown = [], offset = new Map(), clustered = false;

  page.teach({ zh: { many: "{n} 个拍摄地" }, en: { many: "{n} places" } });

  /* Places that share a point are spread in a ring, in pixels, so that each can be clicked. */
  function offsets(places) {
    const shared = new Map();
    places.forEach(function (place) {
      const key = place.lat + "," + place.lon;
      if (!shared.has(key)) shared.set(key, []);
      shared.get(key).push(place.id);
    });
    const found = new Map();
    shared.forEach(function (ids) {
      if (ids.length < 2) return;
      ids.forEach(function (id, index) {
        const angle = 2 * Math.PI * index / ids.length, far = 8 + 2.2 * ids.length;
        found.set(id, [Math.cos(angle) * far, Math.sin(angle) * far]);
      });
    });
    return found;
  }
  function offsetOf(id) { return offset.get(id) || [0, 0]; }
  function fits(place) { return !state.fit || Object.hasOwn(state.fit.levels, place.id); }

  function makeSign(place) {
    const sign = element("div", "sign " + place.kind, place.sign);
    if (place.state === "announced") sign.classList.add("announced");
    if (state.stopIds.size && !state.stopIds.has(place.id)) sign.classList.add("aside");
    if (state.fit) sign.classList.add(fits(place) ? "fit-" + state.fit.levels[place.id] : "faded");
    if (state.marked.has(place.id)) sign.classList.add("marked");
    if (state.picked === place.id) sign.classList.add("picked");
    return sign;
  }
  function makeMarker(place) {
    const off = offsetOf(place.id), sign = makeSign(place);
    const marker = L.marker([place.lat, place.lon], { riseOnHover: true, icon: L.divIcon({ className: "leaflet-div-icon", html: sign, iconSize: [20, 20], iconAnchor: [10 - off[0], 10 - off[1]] }) });
    marker.on("click", function () { page.clicked(place.id); });
    marker.on("contextmenu", function (event) { page.askMenu(event, place.id); });
    marker.on("mouseover", function () { showTip(place, off); });
    marker.on("mouseout", function () { tip.remove(); });
    marker.on("add", function () { name(marker, described(place)); });
    marker.addTo(layers.places);
    state.markers.set(place.id, { marker: marker, sign: sign, off: off });
    return { marker: marker, id: place.id };
  }
  /* Tab goes past the signs, of which there are hundreds: the list is their keyboard. */
  function name(marker, text) { const sign = marker.getElement(); sign.setAttribute("aria-label", text); sign.tabIndex = -1; }
  function described(place) { return named(place) + (state.fit && fits(place) ? " · " + say().plays[state.fit.levels[place.id]] : ""); }
  function showTip(place, off) {
    if (state.picked === place.id) return;
    tip.options.offset = L.point(off[0], off[1] - 10);
    tip.setLatLng([place.lat, place.lon]).setContent(element("span", "", described(place))).addTo(map);
  }

  function makeCluster(members) {
    const count = members.length, able = members.filter(fits).length;
    const size = count < 10 ? 28 : count < 100 ? 34 : count < 1000 ? 40 : 48;
    const sign = element("div", "cluster", state.fit ? able + "/" + count : String(count));
    sign.style.width = sign.style.height = size + "px";
    if (state.fit && !able) sign.classList.add("faded");
    if (members.some(function (place) { return state.marked.has(place.id); })) sign.classList.add("marked");
    let x = 0, y = 0;
    members.forEach(function (place) { x += place.x; y += place.y; });
    const middle = map.unproject([x / count, y / count], 0);
    const marker = L.marker(middle, { riseOnHover: true, icon: L.divIcon({ className: "leaflet-div-icon", html: sign, iconSize: [size, size], iconAnchor: [size / 2, size / 2] }) });
    marker.on("click", function (event) { openCluster(members, event); });
    marker.on("add", function () { name(marker, say().many.replace("{n}", count)); });
    marker.addTo(layers.places);
    return { marker: marker };
  }
  /* Closer, until the places stand apart; those that never will are selected in the list. */
  function openCluster(members, event) {
    if (state.take) { state.take(event.latlng); return; }
    const bounds = L.latLngBounds(members.map(function (place) { return [place.lat, place.lon]; }));
    const zoom = Math.min(map.getMaxZoom(), Math.max(map.getBoundsZoom(bounds, false, L.point(CELL_PX, CELL_PX)), map.getZoom() + 1));
    state.touched = true;
    if (map.getZoom() < map.getMaxZoom()) map.setView(bounds.getCenter(), zoom);
    else page.send("region", { ids: members.map(function (place) { return place.id; }) });
  }

  /* What stands in sight, in cells of the screen; a place a cell, or all of them as one sign. */
  function gather() {
    const scale = Math.pow(2, map.getZoom()), sight = map.getPixelBounds().pad(0.3), cells = new Map();
    for (const place of shown) {
      const x = place.x * scale, y = place.y * scale;
      if (x < sight.min.x || x > sight.max.x || y < sight.min.y || y > sight.max.y) continue;
      const cell = Math.floor(x / CELL_PX) * 1e7 + Math.floor(y / CELL_PX);
      const members = cells.get(cell);
      if (members) members.push(place); else cells.set(cell, [place]);
    }
    return cells;
  }
  function wanted() {
    const found = new Map(), spread = map.getZoom() >= SPREAD_ZOOM;
    gather().forEach(function (members, cell) {
      if (members.length > (spread ? MOST_SPREAD : 1)) found.set("c" + map.getZoom() + ":" + cell, members);
      else members.forEach(function (place) { found.set(place.id, place); });
    });
    return found;
  }
  function settle() {
    const next = clustered ? wanted() : new Map(shown.map(function (place) { return [place.id, place]; }));
    marks.forEach(function (mark, key) {
      if (next.has(key)) return;
      layers.places.removeLayer(mark.marker);
      if (mark.id) state.markers.delete(mark.id);
      marks.delete(key);
    });
    next.forEach(function (what, key) { if (!marks.has(key)) marks.set(key, Array.isArray(what) ? makeCluster(what) : makeMarker(what)); });
  }
  function drawPlaces() {
    tip.remove();
    layers.places.clearLayers();
    state.markers.clear();
    marks.clear();
    state.stopIds = new Set(state.stops.map(function (stop) { return stop.id; }));
    shown = page.shownPlaces();
    offset = offsets(shown);
    clustered = shown.length > MOST_PLAIN;
    settle();
  }

  page.shownPlaces = function () {
    const found = [];
    let number = 0; // as the window numbers them: in the order in which they were loaded
    state.places.forEach(function (place) {
      const wanted = !state.visible || state.visible[number] === "1";
      number += 1;
      if (wanted && known(place)) found.push(place);
    });
    return found;
  };
  function take(place) {
    if (known(place)) { const where = map.project([place.lat, place.lon], 0); place.x = where.x; place.y = where.y; }
    return [place.id, place];
  }
  page.learn({
    load: function (places) { state.places = new Map(places.map(take)); drawPlaces(); },
    setVisible: function (signs) { state.visible = signs; drawPlaces(); }, // a 1 or 0 each, or null for all
    mark: function (ids) { state.marked = new Set(ids); drawPlaces(); },
  });
  Object.assign(page, { drawPlaces, makeSign, offsetOf });
  page.onDraw(drawPlaces);
  map.on("moveend", function () { if (clustered) settle(); });
})(window.scoutPage);
