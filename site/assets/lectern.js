// Conveniences on top of pages that are complete without them.
(function () {
  "use strict";

  // Light and dark.
  const root = document.documentElement;
  const toggle = document.querySelector(".theme-toggle");
  if (toggle) {
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch (error) {
        // The choice then lasts for this page only.
      }
    });
  }

  // A copy button on every block of code.
  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy this code");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(block.querySelector("code").textContent);
        button.textContent = "Copied";
      } catch (error) {
        const range = document.createRange();
        range.selectNodeContents(block.querySelector("code"));
        const selection = getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        button.textContent = "Selected";
      }
      setTimeout(() => (button.textContent = "Copy"), 1600);
    });
    block.append(button);
  }

  // Lines, drawn layers and rows of a summary that are the same layer light up together.
  const lines = new Map();
  for (const line of document.querySelectorAll(".line[data-line]")) {
    lines.set(line.dataset.line, line);
  }
  function partners(number) {
    const line = lines.get(number);
    const pair = line && line.closest(".pair");
    const numbers = new Set([number]);
    if (pair && line.dataset.tie !== undefined) {
      for (const other of pair.querySelectorAll(`.line[data-tie="${line.dataset.tie}"]`)) {
        numbers.add(other.dataset.line);
      }
    }
    const found = [];
    for (const one of numbers) {
      if (lines.has(one)) found.push(lines.get(one));
      for (const node of document.querySelectorAll(`.node[data-line="${one}"]`)) {
        found.push(node);
        const cell = node.closest(".cell");
        const name = CSS.escape(node.dataset.layer);
        if (cell) found.push(...cell.querySelectorAll(`.summary tr[data-layer="${name}"]`));
      }
    }
    return found;
  }
  function lineOf(element) {
    if (element.dataset.line) return element.dataset.line;
    const cell = element.closest(".cell");
    const name = CSS.escape(element.dataset.layer || "");
    const node = cell && cell.querySelector(`.node[data-layer="${name}"][data-line]`);
    return node ? node.dataset.line : null;
  }
  const source = ".line[data-tie], .node[data-line], .summary tr[data-layer]";
  let lit = [];
  function light(event) {
    for (const element of lit) element.classList.remove("lit");
    const element = event.target.closest ? event.target.closest(source) : null;
    const number = element && lineOf(element);
    lit = number ? partners(number) : [];
    for (const one of lit) one.classList.add("lit");
  }
  document.addEventListener("pointerover", light);
  document.addEventListener("focusin", light);

  // The section being read, in the list of contents.
  const entries = new Map();
  for (const link of document.querySelectorAll(".contents a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) entries.set(heading, link);
  }
  if (entries.size) {
    const headings = [...entries.keys()];
    let waiting = false;
    const mark = () => {
      waiting = false;
      let current = null;
      for (const heading of headings) {
        if (heading.getBoundingClientRect().top < 140) current = heading;
      }
      for (const [heading, link] of entries) {
        if (heading === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    addEventListener("scroll", () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(mark);
      }
    }, { passive: true });
    mark();
  }

  // Search: the index is fetched when it is first asked for.
  const dialog = document.querySelector("dialog.search");
  const opener = document.querySelector(".search-open");
  if (!dialog || !opener || !dialog.showModal) return;
  const input = dialog.querySelector("input");
  const list = dialog.querySelector(".search-results");
  const status = dialog.querySelector(".search-status");
  const base = document.body.dataset.root;
  let index = null;
  opener.hidden = false;

  async function open() {
    dialog.showModal();
    input.select();
    if (index) return;
    try {
      const answer = await fetch(base + "search.json");
      index = (await answer.json()).map((entry) => ({
        ...entry,
        title: (entry.section || entry.lesson).toLowerCase(),
        low: (entry.lesson + " " + entry.section + " " + entry.text).toLowerCase(),
      }));
      find();
    } catch (error) {
      status.textContent = "The search needs the pages to be served, not opened as files.";
    }
  }

  function excerpt(text, words) {
    const low = text.toLowerCase();
    let at = -1;
    for (const word of words) {
      at = low.indexOf(word);
      if (at >= 0) break;
    }
    const start = Math.max(0, at - 50);
    return (start > 0 ? "… " : "") + text.slice(start, start + 150) + (text.length > start + 150 ? " …" : "");
  }

  function marked(text, words) {
    const parts = document.createDocumentFragment();
    const low = text.toLowerCase();
    let i = 0;
    while (i < text.length) {
      let next = -1;
      let length = 0;
      for (const word of words) {
        const at = low.indexOf(word, i);
        if (at >= 0 && (next < 0 || at < next)) {
          next = at;
          length = word.length;
        }
      }
      if (next < 0) break;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      parts.append(text.slice(i, next), mark);
      i = next + length;
    }
    parts.append(text.slice(i));
    return parts;
  }

  function find() {
    list.replaceChildren();
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (!index || !words.length) {
      status.textContent = "";
      return;
    }
    const hits = index
      .filter((entry) => words.every((word) => entry.low.includes(word)))
      .map((entry) => ({
        entry,
        weight: words.reduce((sum, word) => sum + (entry.title.includes(word) ? 2 : 0), 0),
      }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 12);
    status.textContent = hits.length ? `${hits.length} found` : "Nothing found";
    for (const { entry } of hits) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = base + entry.address;
      const title = document.createElement("strong");
      title.append(marked(entry.section || entry.lesson, words));
      const about = document.createElement("span");
      about.className = "about";
      about.textContent = entry.section ? entry.lesson : "Lesson";
      const text = document.createElement("span");
      text.className = "text";
      text.append(marked(excerpt(entry.text, words), words));
      link.append(title, about, text);
      link.addEventListener("click", () => dialog.close());
      item.append(link);
      list.append(item);
    }
  }

  opener.addEventListener("click", open);
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    if (event.key === "Enter" && links.length) {
      event.preventDefault();
      links[0].click();
    } else if (event.key === "ArrowDown" && links.length) {
      event.preventDefault();
      links[0].focus();
    }
  });
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && at < links.length - 1) links[at + 1].focus();
    else if (event.key === "ArrowUp") (at > 0 ? links[at - 1] : input).focus();
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, [contenteditable]");
    if (!typing && event.key === "/" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      open();
    }
  });
})();
