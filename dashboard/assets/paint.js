// Paint: builds the DOM of html components that came as data ({element id: children}), and sets attributes ({element id@attribute: value}).
// Dash would make each of them a React component that listens to every change on the page; some hundreds of those make each click slow.
// Words are set as text, never as markup; attributes are taken from a short list, addresses only with http or https.
(() => {
  const page = window.dash_clientside.page;
  const KEPT = /^(data-|aria-)|^(id|title|role|type|lang|dir|href|target|rel|tabIndex|disabled|open|scope|colSpan)$/;

  const writeTime = (instant) =>
    new Date(instant).toLocaleString(document.documentElement.lang === "ar" ? "ar-SY-u-nu-arab" : "en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      hour: "2-digit",
      minute: "2-digit",
    });

  const build = (tree) => {
    if (tree === null || tree === undefined) return document.createDocumentFragment();
    if (typeof tree !== "object") return document.createTextNode(String(tree));
    if (Array.isArray(tree)) {
      const all = document.createDocumentFragment();
      all.append(...tree.map(build));
      return all;
    }
    const { children, className, style, ...props } = tree.props;
    const element = document.createElement(tree.type.toLowerCase());
    if (className) element.className = className;
    if (style) Object.assign(element.style, style);
    for (const [name, value] of Object.entries(props)) {
      if (!KEPT.test(name) || value === null || value === false) continue;
      if (name === "href" && !/^(https?:\/\/|\?|#)/i.test(value)) continue;
      element.setAttribute(name, value === true ? "" : value);
    }
    // A time is written by the browser, which knows the reader's clock.
    if (props["data-time"]) element.textContent = writeTime(props["data-time"]);
    element.append(build(children));
    return element;
  };

  // The element that has the focus is found again by what it does.
  const focused = (host) => {
    const { activeElement } = document;
    if (!host.contains(activeElement) || !activeElement.dataset.do) return null;
    const { do: what, word, value } = activeElement.dataset;
    return [...host.querySelectorAll("[data-do]")].indexOf(activeElement) < 0 ? null : { what, word, value };
  };
  const refocus = (host, { what, word, value }) =>
    [...host.querySelectorAll("[data-do]")]
      .find(({ dataset }) => dataset.do === what && dataset.word === word && dataset.value === value)
      ?.focus({ preventScroll: true });

  // What an element that is not there yet is to hold: it gets it when it comes.
  const waiting = new Map();
  const put = (name, tree) => {
    const [id, attribute] = name.split("@");
    const host = document.getElementById(id);
    if (!host) return void waiting.set(name, tree);
    waiting.delete(name);
    if (attribute) {
      if (tree === false) host.removeAttribute(attribute);
      else host.setAttribute(attribute, tree === true ? "" : tree);
      return;
    }
    const held = focused(host);
    host.replaceChildren(build(tree));
    if (held) refocus(host, held);
  };
  const paint = (trees) => {
    for (const [name, tree] of Object.entries(trees || {})) put(name, tree);
  };
  new MutationObserver(() => {
    for (const [name, tree] of waiting) if (document.getElementById(name.split("@")[0])) put(name, tree);
  }).observe(document.documentElement, { childList: true, subtree: true });

  // Of all that may be painted, what has come since it last was. What came twice in between is painted once, as it came last.
  let painted = [];
  page.paint = (...all) => {
    all.forEach((trees, number) => trees !== painted[number] && paint(trees));
    painted = all;
  };
})();
