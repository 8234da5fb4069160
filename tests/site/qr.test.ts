import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { qrSvg } from '../../src/site/qr.ts';

/** What a phone sees: the picture drawn, four dots to a module. */
function drawn(svg: string): { width: number; height: number; data: Uint8Array } {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  const width = side * 4;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g))
    for (let row = Number(y) * 4; row < Number(y) * 4 + 4; row += 1)
      for (let dot = Number(x) * 4; dot < (Number(x) + Number(length)) * 4; dot += 1) data.fill(0, (row * width + dot) * 4, (row * width + dot) * 4 + 3);
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
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(2);
    expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(side - 2);
  }
});
