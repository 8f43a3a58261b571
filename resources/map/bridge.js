/* The live page: what the window commands is done, what happens is told. */
"use strict";
(function (page) {
  if (!(window.qt && window.QWebChannel)) return;
  new QWebChannel(qt.webChannelTransport, function (channel) {
    const bridge = channel.objects.bridge;
    page.send = function (name, value) { bridge.mapEvent(name, JSON.stringify(value)); };
    bridge.command.connect(function (name, json) { if (Object.hasOwn(page.commands, name)) page.commands[name](JSON.parse(json)); });
    page.send("ready", {}); // nothing is drawn before the window has told language and theme
  });
})(window.scoutPage);
