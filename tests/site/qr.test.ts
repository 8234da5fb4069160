import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { qrSvg } from '../../src/site/qr.ts';

/** Every run of dark modules of a code: where it begins, and how long it is. */
function darkIn(svg: string): { x: number; y: number; length: number }[] {
  let [x, y] = [0, 0];
  const found: { x: number; y: number; length: number }[] = [];
  for (const [, how, across, down, length] of /stroke="#000" d="([^"]*)"/.exec(svg)![1]!.matchAll(/([Mm])(\d+) (?:(\d+)\.5|0)h(\d+)/g)) {
    [x, y] = how === 'M' ? [Number(across), Number(down)] : [x + Number(across), y];
    found.push({ x, y, length: Number(length) });
    x += Number(length);
  }
  return found;
}
const sideOf = (svg: string): number => Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);

/** What a phone sees: the picture drawn, four dots to a module. */
function drawn(svg: string): { width: number; height: number; data: Uint8Array } {
  const width = sideOf(svg) * 4;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const { x, y, length } of darkIn(svg))
    for (let row = y * 4; row < y * 4 + 4; row += 1)
      for (let dot = x * 4; dot < (x + length) * 4; dot += 1) data.fill(0, (row * width + dot) * 4, (row * width + dot) * 4 + 3);
  return { width, height: width, data };
}

it('a QR code is read back as the address it was made of', () => {
  const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,8}$/);
  fc.assert(fc.property(slug, (name) => {
    const address = `https://safeguarding.example/procedures/${name}/`;
    expect(decodeQR(drawn(qrSvg(address)))).toBe(address);
  }), { numRuns: 50 });
});

it('light modules stand all around it', () => {
  const svg = qrSvg('https://safeguarding.example/');
  for (const { x, y, length } of darkIn(svg)) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(2);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(sideOf(svg) - 2);
  }
});
