import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function u(o=process.stdout,n=process.env){let e=n.FORCE_COLOR,r=e!==void 0&&e!=="0",t=(n.NO_COLOR??"")!==""||e==="0"||n.TERM==="dumb"&&!r;return{width:o.isTTY?Math.min(Math.max(o.columns||80,40),110):100,colour:!t&&(r||o.isTTY===!0),unicode:i(n)}}function i(o){let n=o.LC_ALL||o.LC_CTYPE||o.LANG||"";return n!=="C"&&n!=="POSIX"&&o.TERM!=="linux"}function c(o){return o.replaceAll("##[","##​[").replace(/^([^\S\n]*)(?=::)/gmu,"$1​")}function d(o,n=process.stdout){return new Promise(e=>{n.on("error",()=>e()),n.write(c(o.endsWith(`
`)?o:`${o}
`),()=>e())})}export{u as a,c as b,d as c};
