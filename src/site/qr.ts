import { encodeQR } from 'qr';

/** Light modules around the code, without which a phone does not find it. */
const BORDER = 2;

/** An address as a QR code, for printed copies: an SVG of one line for each run of dark modules, which is a fifth as long as one square for each. */
export function qrSvg(address: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: BORDER });
  const lines = rows.map((row, y) => runs(row).map(([light, dark], i) => `${i === 0 ? `M${light} ${y}.5` : `m${light} 0`}h${dark}`).join('')).join('');
  const size = rows.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${lines}"/></svg>\n`;
}

/** How many light modules stand before each run of dark ones in a row, and how many dark ones they are. */
function runs(row: readonly boolean[]): [light: number, dark: number][] {
  const found: [number, number][] = [];
  let light = 0;
  row.forEach((dark, x) => {
    if (!dark) light += 1;
    else if (row[x - 1]) found.at(-1)![1] += 1;
    else {
      found.push([light, 1]);
      light = 0;
    }
  });
  return found;
}
