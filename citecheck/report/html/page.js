"use strict";
document.documentElement.classList.add("scripted");
const boxes = [...document.querySelectorAll(".filters input")];
function apply() {
  const chosen = (kind) => new Set(boxes.filter((b) => b.name === kind && b.checked).map((b) => b.value));
  const severities = chosen("severity"), states = chosen("state"), rules = chosen("rule");
  for (const item of document.querySelectorAll("li[data-severity]"))
    item.hidden = !severities.has(item.dataset.severity) || !rules.has(item.dataset.rule);
  let shown = 0;
  for (const card of document.querySelectorAll(".card[data-state]")) {
    const said = [...card.querySelectorAll("li[data-severity]")];
    const silent = said.length === 0 ? severities.has("none") : said.every((item) => item.hidden);
    card.hidden = !states.has(card.dataset.state) || (said.length === 0 ? !silent : silent);
    if (!card.hidden) shown += 1;
  }
  document.getElementById("shown").textContent = shown + " entries shown";
}
for (const box of boxes) box.addEventListener("change", apply);
function step(by) {
  const cards = [...document.querySelectorAll(".card[data-state]")].filter((card) => !card.hidden);
  const here = cards.indexOf(document.activeElement);
  const next = cards[Math.min(cards.length - 1, Math.max(0, here + by))];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
}
document.addEventListener("keydown", (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
if (boxes.length) apply();
