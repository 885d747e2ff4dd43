import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
function e(t){let r=n=>[...Array(n.length).keys()].map(u=>`\\u${n.charCodeAt(u).toString(16).padStart(4,"0")}`).join("");return`${JSON.stringify(t,null,2).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]|#(?=\[)/gu,r)}
`}export{e as a};
