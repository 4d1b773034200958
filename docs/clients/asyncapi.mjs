// Reads the description of the events with the parser of its own specification; anything it finds is a fault.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const { Parser } = createRequire(`${process.cwd()}/package.json`)("@asyncapi/parser");
const [file] = process.argv.slice(2);
const found = await new Parser().validate(await readFile(file, "utf8"), { source: file });
found.forEach((fault) => console.error(`${file}: ${fault.path.join(".")}: ${fault.message}`));
process.exitCode = found.length === 0 ? 0 : 1;
