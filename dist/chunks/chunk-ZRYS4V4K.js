import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function d(o=process.stdout,n=process.env){let e=n.FORCE_COLOR!==void 0&&n.FORCE_COLOR!=="0",r=n.NO_COLOR!==void 0&&n.NO_COLOR!=="";return{width:o.isTTY?Math.min(Math.max(o.columns||80,40),110):100,colour:!r&&(e||o.isTTY===!0),unicode:i(n)}}function i(o){let n=o.LC_ALL||o.LC_CTYPE||o.LANG||"";return n!=="C"&&n!=="POSIX"&&o.TERM!=="linux"}function s(o,n=process.stdout){return new Promise(e=>{n.on("error",()=>e()),n.write(o.endsWith(`
`)?o:`${o}
`,()=>e())})}export{d as a,s as b};
