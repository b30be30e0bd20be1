// What must be so before the page is drawn: its language, its direction and its colours.
(() => {
  const asked = new URLSearchParams(location.search).get("lang");
  if (asked === "en" || asked === "ar") {
    document.cookie = `language=${asked}; path=/; max-age=31536000; SameSite=Lax`;
  }
  const held = /(?:^|; )language=(en|ar)/.exec(document.cookie);
  const language = held ? held[1] : "en";
  const root = document.documentElement;
  root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
  root.setAttribute("data-mantine-color-scheme", readTheme());

  function readTheme() {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") return chosen;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.page = { readTheme };
})();
