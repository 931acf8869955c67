// node pages.mjs PROGRAM FOLDER BROWSER: what the HTML reports show and do in a browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [program, folder, executablePath] = process.argv.slice(2).map((path) => resolve(path));
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const require = createRequire(join(folder, "node_modules", "x"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const pages = join(folder, "pages");
rmSync(pages, { recursive: true, force: true });
mkdirSync(pages, { recursive: true });

/** Runs the program; findings (status 1) are what it is for. */
function stimmig(...args) {
  try {
    return execFileSync(program, args, { cwd: root, encoding: "utf8" });
  } catch (failure) {
    if (failure.status === 1) return failure.stdout;
    throw failure;
  }
}

function report(name, ...args) {
  const path = join(pages, name);
  stimmig("check", "--output", path, "--format", "html", ...args);
  return path;
}

/** Two articles that disagree, and would like to be markup. */
function hostileArticles() {
  const articles = join(pages, "hostile <b>&");
  mkdirSync(articles);
  const evil = `<script>window.hurt = 1</script><img src=x onerror="window.hurt = 1">"' ]]> --> \u202Erevo`;
  const article = (amount) =>
    `---\ntitle: '${evil.replaceAll("'", "''")}'\nsource: "<i>Bote</i> ${amount}"\ndate: 2025-01-28\n---\n` +
    `Der Konzern Nvidia verlor am Montag ${amount} Milliarden Dollar an Börsenwert, &lt;script&gt;window.hurt = 1&lt;/script&gt; ` +
    `]]&gt; "so" heißt es.\n`;
  writeFileSync(join(articles, "a.md"), article(600));
  writeFileSync(join(articles, "b.md"), article(489));
  return articles;
}

const browser = await chromium.launch({
  executablePath,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

// A browser without any window goes away.
const kept = await browser.newContext();
await kept.newPage();

/** Opens a page; what it complains about, or asks from outside, ends up in `faults`. */
async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) page.faults.push(message.text());
  });
  page.on("pageerror", (error) => page.faults.push(error.message));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) page.faults.push(`asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return page;
}

async function violations(page) {
  // Sections far below are not laid out until they are seen.
  await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run());
  return result.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`);
}

const visible = (page, selector) => page.locator(selector).filter({ visible: true });
const background = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const demo = report("demo.html", "fixtures/demo");
const story = report("story.html", "fixtures/stories/s06");
const english = report("english.html", "--lang", "en", "fixtures/stories/s06");
const hostile = report("hostile.html", hostileArticles());

const site = join(pages, "site");
stimmig("audit", "--store", join(pages, "store.sqlite"), "--report", site,
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `fixtures/stories/s0${number}`));

const checks = {
  async "the demo shows its finding: sides, plot, table, passages with links"() {
    const page = await open(demo);
    assert.equal(await page.locator("article.finding").count(), 1);
    assert.match(await page.locator("h3").innerText(), /600 Milliarden Dollar.*589 Mrd\. \$/s);
    assert.equal(await page.locator(".lanes .lane.a .badge").innerText(), "A");
    assert.match(await page.locator(".lanes .lane.b").innerText(), /Frankfurter Börsenblatt.*28\. Jan\. 2025.*589 Mrd\. \$/s);
    assert.match(await page.locator(".lanes .lane.agreeing em").innerText(), /mehr als/);
    assert.ok((await page.locator(".ruler text").allTextContents()).includes("600 Mrd. $"));
    assert.equal(await page.locator(".plot tbody tr").count(), 3);
    assert.equal(await page.locator(".passages mark.a").innerText(), "600 Milliarden Dollar");
    const link = await page.locator(".passages .a a.place").evaluate((place) => place.href);
    assert.equal(link, pathToFileURL(join(root, "fixtures/demo/agentur.txt")).href);
    assert.deepEqual(page.faults, []);
  },
  async "the marks of the plot stand where the axis says"() {
    const page = await open(demo);
    const middle = async (selector) => {
      const box = await page.locator(selector).first().boundingBox();
      return box.x + box.width / 2;
    };
    const row = await page.locator(".lane.a").boundingBox();
    assert.ok(row.height >= 40 && row.height < 70, `a row is ${row.height} high`);
    const tick = await middle(".ruler text:text-is('600 Mrd. $')");
    assert.ok(Math.abs(tick - (await middle(".lane.a .point"))) < 2);
    assert.ok((await middle(".lane.b .point")) < tick - 20);
  },
  async "search and filters show what fits, and say how many"() {
    const page = await open(story);
    const all = await page.locator("article.finding").count();
    assert.ok(all >= 5);
    assert.equal(await page.locator(".hits").innerText(), `${all} von ${all} Funden`);
    await page.getByRole("searchbox").fill("lösegeld");
    const found = await visible(page, "article.finding").count();
    assert.ok(found >= 1 && found < all);
    assert.match(await visible(page, "article.finding").first().textContent(), /Lösegeld/);
    assert.equal(await page.locator(".hits").innerText(), `${found} von ${all} Funden`);
    await page.getByRole("button", { name: "Zurücksetzen" }).click();
    await page.waitForFunction((count) => document.querySelectorAll("article[hidden]").length === 0 && count > 0, all);
    await page.getByRole("checkbox", { name: /Fehler/ }).uncheck();
    assert.equal(await visible(page, "article.error").count(), 0);
    assert.ok((await visible(page, "article.warning").count()) >= 1);
    await page.locator("select[name=rule]").selectOption({ index: 1 });
    for (const rule of await visible(page, "article .rule").allTextContents()) assert.notEqual(rule, "divergence");
    await page.getByRole("checkbox", { name: /Fehler/ }).check();
    const rules = new Set(await visible(page, "article .rule").allTextContents());
    assert.equal(rules.size, 1);
    assert.deepEqual(page.faults, []);
  },
  async "the theme follows the system until it is chosen"() {
    const light = await open(demo, { colorScheme: "light" });
    const dark = await open(demo, { colorScheme: "dark" });
    assert.notEqual(await background(light), await background(dark));
    const button = light.getByRole("button", { name: "Dunkel" });
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    await button.click();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.equal(await background(light), await background(dark));
    await light.reload();
    assert.equal(await background(light), await background(dark));
  },
  async "the keyboard reaches everything, and sees where it is"() {
    const page = await open(story);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.name), "words");
    await page.keyboard.press("Tab");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
    await page.locator(".as-table summary").first().focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator(".as-table").first().getAttribute("open"), "");
  },
  async "without script all findings are there, and no dead controls"() {
    const page = await open(story, { javaScriptEnabled: false });
    assert.ok((await visible(page, "article.finding").count()) >= 5);
    assert.equal(await visible(page, ".filter, .theme").count(), 0);
  },
  async "a phone needs no sideways scrolling"() {
    for (const path of [demo, story, hostile]) {
      const page = await open(path, { viewport: { width: 375, height: 800 } });
      await page.addStyleTag({ content: "* { content-visibility: visible !important; }" });
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 375, path);
    }
  },
  async "articles that contain markup stay inert"() {
    const page = await open(hostile);
    assert.equal(await page.evaluate(() => window.hurt), undefined);
    assert.equal(await page.locator("script").count(), 1);
    assert.equal(await page.locator("img").count(), 0);
    assert.match(await page.locator(".passages").innerText(), /<script>window\.hurt = 1<\/script> \]\]>/);
    assert.doesNotMatch(await page.content(), /\u202E/);
    const link = await page.locator(".passages a.place").first().evaluate((place) => place.href);
    assert.ok(readFileSync(fileURLToPath(link), "utf8").includes("Nvidia"));
    assert.deepEqual(page.faults, []);
  },
  async "axe finds nothing to complain about"() {
    const phone = { viewport: { width: 375, height: 800 } };
    for (const [path, options] of [[story, {}], [story, { colorScheme: "dark" }], [story, phone], [english, {}]])
      assert.deepEqual(await violations(await open(path, options)), [], path);
  },
  async "the report of an archive leads from charts to findings to texts"() {
    const page = await open(join(site, "index.html"));
    assert.ok((await page.locator(".chart").count()) >= 2);
    assert.ok((await page.locator(".chart .bar").count()) >= 3);
    await page.locator(".chart summary").first().click();
    await page.locator(".chart tbody a", { hasText: /^total$/ }).click();
    await page.waitForURL(/findings\.html#rule=total$/);
    const rules = new Set(await visible(page, ".entry .rule").allTextContents());
    assert.deepEqual([...rules], ["total"]);
    await page.getByRole("button", { name: "Zurücksetzen" }).click();
    await page.waitForFunction(() => !document.querySelector(".entry[hidden]"));
    await page.getByRole("searchbox").fill("Milliarde");
    const entry = visible(page, ".entry .headline a").first();
    const headline = await entry.textContent();
    await entry.click();
    await page.waitForURL(/findings\/\d{4}\.html#f-/);
    const target = page.locator("article:target");
    assert.equal(await target.locator("h3").textContent(), headline);
    const text = fileURLToPath(await target.locator("a.place").first().evaluate((place) => place.href));
    assert.ok(readFileSync(text, "utf8").length > 0);
    assert.deepEqual(page.faults, []);
    for (const path of ["index.html", "findings.html", "findings/0001.html"]) {
      const phone = await open(join(site, path), { viewport: { width: 375, height: 800 } });
      assert.deepEqual(await violations(phone), [], path);
      assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 375, path);
    }
  },
  async "English pages are English"() {
    const page = await open(english);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.equal(await page.locator("h1").innerText(), "Check report");
    assert.ok((await page.locator(".ruler text").allTextContents()).some((label) => /^\$\d+(bn|tn)$/.test(label)));
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    for (const context of browser.contexts()) if (context !== kept) await context.close();
    console.log(`ok      ${name}`);
  } catch (failure) {
    ++failed;
    console.log(`FAILED  ${name}\n${failure.stack}`);
  }
}
await browser.close();
process.exit(failed ? 1 : 0);
