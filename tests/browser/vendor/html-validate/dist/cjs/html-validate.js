'use strict';

var fs = require('node:fs');
var path = require('node:path');
var node_util = require('node:util');
var kleur = require('kleur');
var core = require('./core.js');
var cli = require('./cli.js');
require('ajv');
require('./elements.js');
require('./meta-helper.js');
require('./utils/natural-join.js');
require('./utils/parse-image-candidate-string.js');
require('@sidvind/better-ajv-errors');
require('semver');
require('@html-validate/stylish');
require('./core-nodejs.js');
require('node:fs/promises');
require('node:url');
require('prompts');

function _interopDefault (e) { return e && e.__esModule ? e : { default: e }; }

var fs__default = /*#__PURE__*/_interopDefault(fs);
var path__default = /*#__PURE__*/_interopDefault(path);
var kleur__default = /*#__PURE__*/_interopDefault(kleur);

function getMode(argv2) {
  if (argv2["init"]) {
    return cli.Mode.INIT;
  }
  if (argv2["dump-events"]) {
    return cli.Mode.DUMP_EVENTS;
  }
  if (argv2["dump-source"]) {
    return cli.Mode.DUMP_SOURCE;
  }
  if (argv2["dump-tokens"]) {
    return cli.Mode.DUMP_TOKENS;
  }
  if (argv2["dump-tree"]) {
    return cli.Mode.DUMP_TREE;
  }
  if (argv2["print-config"]) {
    return cli.Mode.PRINT_CONFIG;
  }
  return cli.Mode.LINT;
}
function requiresFilename(mode) {
  switch (mode) {
    case cli.Mode.LINT:
      return true;
    case cli.Mode.INIT:
      return false;
    case cli.Mode.DUMP_EVENTS:
    case cli.Mode.DUMP_TOKENS:
    case cli.Mode.DUMP_TREE:
    case cli.Mode.DUMP_SOURCE:
    case cli.Mode.PRINT_CONFIG:
      return true;
  }
}
function handleUserError(err) {
  const formatted = err.prettyFormat();
  if (formatted) {
    console.error();
    console.error(formatted);
    return;
  }
  console.error(kleur__default.default.red("Caught exception:"));
  console.group();
  {
    console.error(err.prettyFormat() ?? err);
  }
  console.groupEnd();
}
function handleUnknownError(err) {
  console.error(kleur__default.default.red("Caught exception:"));
  console.group();
  {
    console.error(err);
  }
  console.groupEnd();
  const bugUrl = `${core.bugs}?issuable_template=Bug`;
  console.error(kleur__default.default.red(`This is a bug in ${core.name}-${core.version}.`));
  console.error(
    kleur__default.default.red(
      [
        `Please file a bug at ${bugUrl}`,
        `and include this message in full and if possible the content of the`,
        `file being parsed (or a reduced testcase).`
      ].join("\n")
    )
  );
}
const { values: argv, positionals } = (() => {
  try {
    return node_util.parseArgs({
      args: process.argv.slice(2),
      options: {
        config: { type: "string", short: "c" },
        "dump-events": { type: "boolean", default: false },
        "dump-source": { type: "boolean", default: false },
        "dump-tokens": { type: "boolean", default: false },
        "dump-tree": { type: "boolean", default: false },
        ext: { type: "string", default: "html" },
        fix: { type: "boolean", default: false },
        formatter: { type: "string", short: "f", default: "stylish" },
        help: { type: "boolean", short: "h", default: false },
        init: { type: "boolean", default: false },
        "max-warnings": { type: "string" },
        performance: { type: "boolean", default: false },
        preset: { type: "string", short: "p" },
        "print-config": { type: "boolean", default: false },
        rule: { type: "string" },
        stdin: { type: "boolean", default: false },
        "stdin-filename": { type: "string" },
        version: { type: "boolean", default: false }
      },
      allowPositionals: true,
      strict: true
    });
  } catch (err) {
    process.stderr.write(`${err.message}
`);
    process.exit(1);
  }
})();
function showUsage() {
  process.stdout.write(`${core.name}-${core.version}
Usage: html-validate [OPTIONS] [FILENAME..] [DIR..]

Common options:
      --ext=STRING               specify file extensions (commaseparated).
      --fix                      automatically fix problems when possible.
  -f, --formatter=FORMATTER      specify the formatter to use.
      --max-warnings=INT         number of warnings to trigger nonzero exit code
  -p, --preset=STRING            configuration preset to use, use
                                 comma-separator for multiple presets. (default:
                                 "recommended")
      --rule=RULE:SEVERITY       set additional rule, use comma separator for
                                 multiple.
      --stdin                    process markup from stdin.
      --stdin-filename=STRING    specify filename to report when using stdin

Miscellaneous:
  -c, --config=STRING            use custom configuration file.
      --init                     initialize project with a new configuration
      --print-config             output configuration for given file.
  -h, --help                     show help.
      --version                  show version.

Debugging options:
      --dump-events              output events during parsing.
      --dump-source              output post-transformed source data.
      --dump-tokens              output tokens from lexing stage.
      --dump-tree                output nodes from the dom tree.
      --performance              output performance data after validation.

Formatters:

Multiple formatters can be specified with a comma-separated list,
e.g. "json,checkstyle" to enable both.

To capture output to a file use "formatter=/path/to/file",
e.g. "checkstyle=dist/html-validate.xml"
`);
}
function showVersion() {
  process.stdout.write(`${core.name}-${core.version}
`);
}
if (argv.stdin) {
  positionals.push("-");
}
if (argv.version) {
  showVersion();
  process.exit();
}
if (argv.help) {
  showUsage();
  process.exit();
}
if (positionals.length === 0) {
  const mode = getMode(argv);
  if (mode === cli.Mode.LINT) {
    showUsage();
    process.exit(0);
  }
  if (requiresFilename(mode)) {
    const flag = cli.modeToFlag(mode);
    console.error(`\`${flag}\` requires a filename.`);
    process.exit(1);
  }
}
if (argv.config !== void 0) {
  const checkPath = path__default.default.resolve(argv.config);
  if (!fs__default.default.existsSync(checkPath)) {
    console.error(`The file "${argv.config}" was not found.`);
    console.error(`The location this file was checked for at was: "${checkPath}"`);
    process.exit(1);
  }
}
async function run() {
  const cli$1 = new cli.CLI({
    configFile: argv.config,
    preset: argv.preset,
    rules: argv.rule
  });
  const mode = getMode(argv);
  const formatter = await cli$1.getFormatter(argv.formatter);
  const maxWarnings = Math.trunc(Number(argv["max-warnings"] ?? "-1"));
  const htmlvalidate = await cli$1.getValidator();
  if (Number.isNaN(maxWarnings)) {
    console.error(`Invalid value "${String(argv["max-warnings"])}" given to --max-warnings`);
    process.exit(1);
  }
  const extensions = argv.ext.split(",").map((cur) => {
    return cur.startsWith(".") ? cur.slice(1) : cur;
  });
  const files = await cli$1.expandFiles(positionals, { extensions });
  if (files.length === 0 && mode !== cli.Mode.INIT) {
    console.error("No files matching patterns", positionals);
    process.exit(1);
  }
  if (argv.fix && files.includes("/dev/stdin")) {
    console.error("The `--fix` flag cannot be used together with `--stdin`.");
    process.exit(1);
  }
  try {
    if (!cli.haveImportMetaResolve()) {
      throw new cli.ImportResolveMissingError();
    }
    let success;
    switch (mode) {
      case cli.Mode.LINT: {
        success = await cli.lint(htmlvalidate, process.stdout, process.stderr, files, {
          fix: argv.fix,
          formatter,
          maxWarnings,
          performance: argv.performance,
          stdinFilename: argv["stdin-filename"] ?? false
        });
        break;
      }
      case cli.Mode.INIT: {
        success = await cli.init(cli$1, process.stdout, { cwd: process.cwd() });
        break;
      }
      case cli.Mode.PRINT_CONFIG: {
        success = await cli.printConfig(htmlvalidate, process.stdout, files);
        break;
      }
      default: {
        success = await cli.dump(htmlvalidate, process.stdout, files, mode);
      }
    }
    process.exit(success ? 0 : 1);
  } catch (err) {
    if (err instanceof core.SchemaValidationError) {
      cli.handleSchemaValidationError(console, err);
    } else if (core.isUserError(err)) {
      handleUserError(err);
    } else {
      handleUnknownError(err);
    }
    process.exit(1);
  }
}
run().catch((err) => {
  console.error(err);
  process.exit(1);
});
//# sourceMappingURL=html-validate.js.map
