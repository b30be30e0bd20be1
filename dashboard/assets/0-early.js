// What must be so before the page is drawn: its language, its direction and its colours.
(() => {
  const asked = new URLSearchParams(location.search).get("lang");
  const held = /(?:^|; )language=(en|ar)/.exec(document.cookie);
  const language = asked === "en" || asked === "ar" ? asked : held ? held[1] : "en";
  // The server is told the language of this view; what later visits are in, the switch alone decides.
  document.cookie = `shown-language=${language}; path=/; SameSite=Lax`;
  document.addEventListener("click", (event) => {
    const other = event.target.closest?.("#language-link");
    if (other) document.cookie = `language=${other.lang}; path=/; max-age=31536000; SameSite=Lax`;
  });
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
