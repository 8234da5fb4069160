import { encodeQR } from 'qr';

/** Light modules around the code, without which a phone does not find it. */
const BORDER = 2;

/** An address as a QR code, for printed copies: an SVG of one line for each run of dark modules, which holds a fifth of one square for each. */
export function qrSvg(address: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: BORDER });
  const lines = rows.map((row, y) => runs(row).map(([from, length]) => `M${from} ${y}.5h${length}`).join('')).join('');
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${lines}"/></svg>\n`;
}

/** Where dark modules stand in a row, and how many together. */
function runs(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else found.push([x, 1]);
  });
  return found;
}
