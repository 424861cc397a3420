// Tells what is wrong with HTML: a page a line comes in, as a JSON string; an array of what was found goes out.

const readline = require("node:readline");
const { HtmlValidate, StaticConfigLoader } = require("html-validate/browser");

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
    // Integrity is for files of other hosts; all of ours come from the page's own.
    rules: { "require-sri": "off" },
  }),
);

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const { results } = validator.validateStringSync(JSON.parse(line));
  const found = results.flatMap((result) =>
    result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`),
  );
  process.stdout.write(JSON.stringify(found) + "\n");
});
