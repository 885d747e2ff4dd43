import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as k,c as v}from"./chunk-223OUARX.js";import{a as o}from"./chunk-KO74MB2A.js";import{a as i,b as m,d as $,f as b,g as j}from"./chunk-L3NHTMD2.js";import"./chunk-2CFTWW6D.js";import"./chunk-Z56SIV4H.js";import"./chunk-O5NVL2UB.js";import{i as w}from"./chunk-URKF3GGG.js";import{a as f}from"./chunk-KLNOQ6PI.js";import{f as h}from"./chunk-P7Z3ODBX.js";import"./chunk-DTRHQMWX.js";import"./chunk-WF5434YW.js";import"./chunk-IYVN5A3N.js";import"./chunk-MVAWRAWO.js";import"./chunk-KAPQPN63.js";import"./chunk-WUJVTRSY.js";function G(n,a){let e=w(a,{}),{render:s,name:p,format:d}=e,{file:l,way:t,evidence:r}=n,O=[...r.why?[r.why]:[],...r.noTest?[o.say("no-test",{}),r.noTest]:[],...t.kind==="declared"?[v(t,e)]:[],...t.kind==="proposed"?[o.say("way-proposed",{}),...t.said,o.say("paste",{})]:[],...t.kind==="not-read"?[o.say("way-not-read",{}),...t.said]:[]],y=s(o.say("format",{file:p(l),format:d.term(r.format)})),P=[`<h1>${i(y)}</h1>`,...O.map(c=>`<p>${m(s(c))}</p>`),...t.kind==="proposed"?[`<pre>${B(t.yaml)}</pre>`]:[],...h(r.measurements).map(c=>{let{title:R,drawn:u,errors:T,without:V}=k(c,e),x=[T,V].flatMap(g=>g?[$(g)]:[]);return[`<h2>${i(R)}</h2>`,...u?[b(u,e)]:[],...x].join(`
`)}),...I(s(o.say("problems",{count:f(n).length})),f(n),e),...I(s(o.say("notes",{})),r.notes,e),...r.measurements.length>0?[`<p>${m(s(o.say("before-policies",{})))}</p>`]:[]].join(`
`);return j({title:y,language:e.language,body:P})}function B(n){return n.trimEnd().split(`
`).map(i).join(`
`)}function I(n,a,{place:e,render:s}){if(a.length===0)return[];let p=a.map(({at:d,say:l})=>`<li><code>${i(e(d))}</code> ${m(s(l))}</li>`);return[`<h2>${i(n)}</h2>
<ul>
${p.join(`
`)}
</ul>`]}export{G as inspectHtml};
