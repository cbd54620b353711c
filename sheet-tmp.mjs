import { chromium } from 'playwright-core';
import { writeFileSync } from 'node:fs';
// usage: sheet WIDTH PX MAXH OUT name...
const [w, px, maxh, out, ...names] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--allow-file-access-from-files'] });
const p = await b.newPage({ viewport: { width: names.length * (Number(px) + 10) + 10, height: 600 } });
const html = `<body style="margin:5px;background:#888;display:flex;gap:10px;align-items:flex-start">${names.map((n) => `<div style="width:${px}px;max-height:${maxh}px;overflow:hidden"><div style="font:11px sans-serif;background:#ff0">${n}</div><img style="width:100%" src="file:///tmp/out/shots/${n}-${w}.png"></div>`).join('')}</body>`;
writeFileSync('/tmp/out/sheets/s.html', html);
await p.goto('file:///tmp/out/sheets/s.html');
await p.screenshot({ path: `/tmp/out/sheets/${out}.png`, fullPage: true });
await b.close();
