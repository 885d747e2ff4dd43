import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function s(e,t="projects"){let i=performance.now(),r=!1;return{show(o,n){!e.isTTY||performance.now()-i<1500||o===n||(r=!0,e.write(`\r${o} of ${n} ${t}`))},end(){r&&e.write("\r\x1B[K")}}}export{s as a};
