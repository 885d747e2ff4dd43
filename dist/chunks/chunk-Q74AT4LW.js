import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{createHash as n}from"node:crypto";function o(t,e){return e?.context??`ethics-gate: ${t}${i.test(t)?"":` (${r(t)})`}`}var i=/^[!-@[-`a-~]*$/;function r(t){return n("sha256").update(t).digest("hex").slice(0,8)}export{o as a};
