// Opens a page from disk in Chromium without network, prints it, and asks axe-core about it.
// node accessible.mjs PAGE.html OUT.pdf, with axe-core and puppeteer-core below $NODE_MODULES.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [page, out] = process.argv.slice(2);
const load = createRequire(process.env.NODE_MODULES + "/");
const browser = await load("puppeteer-core").launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
});
const told = { console: [], asked: [], found: [], wide: [] };
try {
  for (const [scheme, width] of [["light", 1100], ["dark", 1100], ["light", 390]]) {
    const tab = await browser.newPage();
    await tab.setOfflineMode(true);
    await tab.setViewport({ width, height: 900 });
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    tab.on("console", (m) => told.console.push(m.text()));
    tab.on("pageerror", (e) => told.console.push(String(e)));
    tab.on("request", (r) => r.url().startsWith("file:") || told.asked.push(r.url()));
    await tab.goto(pathToFileURL(page).href);
    if (scheme === "light" && width > 1000) await tab.pdf({ path: out, preferCSSPageSize: true });
    // The page's own policy lets no script in, the checker neither.
    await tab.setBypassCSP(true);
    await tab.reload();
    const over = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) told.wide.push([scheme, width, over]);
    await tab.evaluate(readFileSync(load.resolve("axe-core/axe.min.js"), "utf8"));
    const result = await tab.evaluate(() => axe.run());
    for (const v of result.violations) told.found.push([scheme, width, v.id, v.impact]);
    await tab.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(told));
