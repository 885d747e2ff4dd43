import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
var c=t=>new TextEncoder().encode(t).length+2;function f(t,l){let n=[],o=l,r=0;for(let{text:s,items:i}of t.filter(({text:e})=>e!=="")){let e=c(s);e<=o?(n.push(s),o-=e):r+=i}return{shown:n,left:r}}export{c as a,f as b};
