"use strict";
// Comfort only: every page works without it.
{
  const EVERY = 10000;
  const main = document.querySelector("main[data-live]");
  const note = document.createElement("p");
  note.className = "fresh";
  note.setAttribute("role", "status");
  document.body.append(note);
  let tag = null;
  let timer = 0;

  // What a reader has unfolded stays unfolded when the page is renewed.
  const unfolded = () => [...document.querySelectorAll("main details")].map((one) => one.open);
  const renew = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const now = fresh.querySelector("main");
    if (!now) return;
    const open = unfolded();
    const typing = main.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
    if (typing) return;
    const focus = document.activeElement && document.activeElement.id;
    // What is being read stays where it is on the screen, whatever comes in above it.
    const seen = [...main.querySelectorAll("[id]")].find((one) => one.getBoundingClientRect().top > 0);
    const top = seen ? seen.getBoundingClientRect().top : 0;
    main.replaceChildren(...now.childNodes);
    const again = seen && document.getElementById(seen.id);
    if (again && scrollY > 0) scrollBy(0, again.getBoundingClientRect().top - top);
    document.title = fresh.title;
    const details = document.querySelectorAll("main details");
    if (details.length === open.length) details.forEach((one, at) => { one.open = open[at]; });
    if (focus && document.getElementById(focus)) document.getElementById(focus).focus({ preventScroll: true });
    note.textContent = "Updated just now";
    note.classList.add("seen");
    setTimeout(() => note.classList.remove("seen"), 4000);
  };

  // The first look only learns the tag of what is shown; the server answers 304 until something changes.
  const look = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(location.pathname + location.search, {
          method: tag ? "GET" : "HEAD", headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store", redirect: "error",
        });
        if (answer.status === 200) {
          if (tag) renew(await answer.text());
          tag = answer.headers.get("ETag");
        }
      } catch { /* the server is away; look again later */ }
    }
    timer = setTimeout(look, EVERY);
  };
  if (main) {
    look();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) { clearTimeout(timer); look(); }
    });
  }

  // "/" goes to the search, as newsroom tools have it.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    document.querySelector(".find input").focus();
  });
}
