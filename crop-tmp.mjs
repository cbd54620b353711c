import { chromium } from 'playwright-core';
const [src,out,x,y,w,h]=process.argv.slice(2);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const p=await b.newPage({viewport:{width:+w,height:+h}});
await p.goto('about:blank');
const {readFileSync}=await import('node:fs');
await p.setContent(`<body style="margin:0;overflow:hidden"><img style="margin-left:-${x}px;margin-top:-${y}px" src="data:image/png;base64,${readFileSync(src).toString('base64')}">`);
await p.waitForTimeout(200);
await p.screenshot({path:out});await b.close();
