/* The map of Scout, in the window and in the stand-alone page: what its features share.
 *
 * A feature is a file of its own, which adds what it needs to `window.scoutPage`:
 *   learn({name: function (value) …})  commands, which the window sends through the bridge as JSON
 *   teach({zh: {…}, en: {…}})          words
 *   onDraw(function () …)              what is drawn anew when language or theme change, in order
 *   send(name, value)                  an event to the window; nothing in the stand-alone page
 *
 * Everything that a person wrote becomes text by textContent; no HTML is built from strings.
 */
"use strict";
(function () {
  const map = window.map_scout;
  const words = {
    zh: { approx: "位置为近似值，待实测", exact: "误差约", state: { open: "可用", unverified: "未核实", announced: "已公布，未开放" },
          near: "临近区界：须现场核实", outside: "在区外", note: "示意图，不可用于导航", swap: "English", closer: "放大", farther: "缩小", map: "地图", spots: "子景" },
    en: { approx: "approximate, to be surveyed", exact: "within about", state: { open: "open", unverified: "not verified", announced: "announced, not open" },
          near: "near the boundary: check on site", outside: "outside the district", note: "Schematic, not for navigation", swap: "中文", closer: "Zoom in", farther: "Zoom out", map: "Map", spots: "Spots" },
  };
  const colours = ["#c2500f", "#0b66a8", "#0c7d5c", "#8c3a86", "#7a6200", "#a8324a", "#3f6b1f", "#4a4fa3", "#00707a", "#6b4a2b"];
  const state = {
    language: "zh", theme: "light", touched: false, base: null,
    places: new Map(), markers: new Map(), cards: new Map(), visible: null, marked: new Set(), picked: null, carded: false, fit: null,
    stops: [], routes: [], day: null, stopIds: new Set(), sun: null,
    take: null, // a tool that takes clicks, instead of what they do else
  };
  const layers = { district: L.layerGroup().addTo(map), metro: L.layerGroup().addTo(map), places: L.layerGroup().addTo(map), circle: L.layerGroup().addTo(map), routes: L.layerGroup().addTo(map) };
  const commands = {}, drawers = [];
  const zoom = L.control.zoom({ position: "topright" }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  map.attributionControl.setPrefix("Leaflet");

  function element(tag, name, text) {
    const made = document.createElement(tag);
    if (name) made.className = name;
    if (text !== undefined) made.textContent = text;
    return made;
  }
  function say() { return words[state.language]; }
  function named(thing) { return thing[state.language] || thing.zh || thing.en || ""; }
  function colour(day) { return colours[(day - 1) % colours.length]; }
  function dark() { return state.theme === "dark"; }
  function known(place) { return Number.isFinite(place.lat) && Number.isFinite(place.lon); }
  function icon(content, size) { return L.divIcon({ className: "leaflet-div-icon", html: content, iconSize: [size, size], iconAnchor: [size / 2, size / 2] }); }

  function wrapped(inner) { const outer = element("div"); outer.append(inner); return outer; }
  function nameControls() {
    [[".leaflet-control-zoom-in", say().closer], [".leaflet-control-zoom-out", say().farther]].forEach(function (pair) {
      const button = zoom.getContainer().querySelector(pair[0]);
      button.title = pair[1];
      button.setAttribute("aria-label", pair[1]);
    });
    map.getContainer().setAttribute("aria-label", say().map);
  }

  function learn(more) { Object.assign(commands, more); }
  function teach(more) { Object.assign(words.zh, more.zh); Object.assign(words.en, more.en); }
  function onDraw(drawer) { drawers.push(drawer); }
  function drawAll() { drawers.forEach(function (drawer) { drawer(); }); }

  onDraw(nameControls);
  learn({
    setLanguage: function (language) { state.language = language === "en" ? "en" : "zh"; document.documentElement.lang = state.language === "en" ? "en" : "zh-CN"; drawAll(); },
    setTheme: function (theme) { state.theme = theme; document.body.dataset.theme = theme; drawAll(); },
  });
  window.scout = commands;
  window.scoutPage = { map, state, layers, colour, commands, element, say, named, dark, known, icon, wrapped, learn, teach, onDraw, drawAll, send: function () {}, askMenu: function () {} };
})();
