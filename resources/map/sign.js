/* Places as signs by kind. */
"use strict";
(function (page) {
  const { map, state, layers, element, named, known } = page;

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
      marker.on("click", function () { page.clicked(place.id); });
      marker.addTo(layers.places);
      state.markers.set(place.id, { marker: marker, sign: sign, off: off });
    });
  }

  page.learn({
    load: function (places) { state.places = new Map(places.map(function (place) { return [place.id, place]; })); drawPlaces(); },
    setVisible: function (ids) { state.visible = ids ? new Set(ids) : null; drawPlaces(); },
    setFit: function (fits) { state.fitOf = fits; drawPlaces(); },
  });
  page.drawPlaces = drawPlaces;
  page.onDraw(drawPlaces);
})(window.scoutPage);
