import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ALL_KINDS, KINDS, kindsInWords } from '../../src/checks/kinds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const CODE = /^[a-z]+(?:-[a-z]+)*$/;

const filesIn = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));

/** The strings that an expression can be: itself, or either branch of a choice. */
function stringsOf(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  return ts.isConditionalExpression(node) ? [...stringsOf(node.whenTrue), ...stringsOf(node.whenFalse)] : [];
}

/** The codes that a file can report: given to `problem` and its like, as `code:`, or at the head of a row of rules. Parsed, not guessed. */
function codesIn(path: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['problem', 'nameProblem', 'why'].includes(node.expression.text))
      found.push(...(node.arguments.map(stringsOf).find((strings) => strings.length > 0 && strings.every((s) => CODE.test(s))) ?? []));
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') found.push(...stringsOf(node.initializer).filter((code) => CODE.test(code)));
    if (ts.isArrayLiteralExpression(node) && node.elements[1]?.kind === ts.SyntaxKind.RegularExpressionLiteral) found.push(...stringsOf(node.elements[0]));
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

// Zod's own name for a rule of ours, which is reported as `rule`.
const NOT_REPORTED = ['custom'];
const reported = new Set(['src/checks', 'src/manual'].flatMap(filesIn).flatMap(codesIn).filter((code) => !NOT_REPORTED.includes(code)));
/** Made from the name of a register: `unknown-` and what it holds. */
const isMade = (code: string): boolean => code.startsWith('unknown-');

it('every code that the source can report is in the list, and no other', () => {
  expect(reported.size).toBeGreaterThan(100);
  expect([...reported].filter((code) => !ALL_KINDS.includes(code))).toEqual([]);
  expect(ALL_KINDS.filter((code) => !reported.has(code) && !isMade(code))).toEqual([]);
  expect(new Set(ALL_KINDS).size).toBe(ALL_KINDS.length);
});

it('there are fifty kinds and many more, each with one sentence', () => {
  expect(ALL_KINDS.length).toBeGreaterThanOrEqual(50);
  for (const says of Object.values(KINDS).flatMap((kinds) => Object.values(kinds))) expect(says).toMatch(/^["<#A-Z].*\.$/);
  expect(kindsInWords().split('\n')).toHaveLength(1 + ALL_KINDS.length + 2 * Object.keys(KINDS).length);
});

it('every kind has a row in the tests', () => {
  const tests = ['tests/checks', 'tests/manual', 'tests/cli', 'tests/builds'].flatMap(filesIn).filter((path) => path !== fileURLToPath(import.meta.url)).map((path) => readFileSync(path, 'utf8')).join('\n');
  expect(ALL_KINDS.filter((code) => !new RegExp(`['"\` :]${code}['"\`:]`).test(tests))).toEqual([]);
});
