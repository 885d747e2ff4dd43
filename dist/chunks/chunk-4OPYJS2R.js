import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as $t,b as St,c as kt,d as nt,e as Mt}from"./chunk-BUICHVKX.js";import{a as xt}from"./chunk-O5NVL2UB.js";import{b as gt,c as tt,d as ht,e as bt,f as R,g as G,h as rt,i as et,j as yt,r as wt}from"./chunk-LDWIDEO4.js";import{b as dt}from"./chunk-PGG7EFVM.js";import{e as F}from"./chunk-GVSK3IBJ.js";import{a as X}from"./chunk-WF5434YW.js";var Ot=1500,Ut={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Ft=new RegExp("\\p{NChar}","gu");function h(t){return X(t,Ot).replace(Ft,"�").replace(/[&<>"']/gu,e=>Ut[e]??"")}function $(t){let r=X(t,Ot).split("`"),e=r.length%2===1;return r.map((o,n)=>n%2===0?h(o):e||n<r.length-1?Z(o):`\`${h(o)}`).join("")}function Z(t){return`<code>${h(t)}</code>`}function Tt(t){return h(t.replaceAll("`",""))}function z({rows:[t=[],...r],align:e},o){let n=s=>e[s]==="right"?' class="number"':"",i=t.map((s,m)=>`<th scope="col"${n(m)}>${$(s)}</th>`),a=r.map(s=>`<tr>${s.map((c,f)=>f===0?`<th scope="row"${n(f)}>${$(c)}</th>`:`<td${n(f)}>${$(c)}</td>`).join("")}</tr>`);return["<table>",...o===void 0?[]:[`<caption>${h(o)}</caption>`],`<thead><tr>${i.join("")}</tr></thead>`,"<tbody>",...a,"</tbody>","</table>"].join(`
`)}function ot(t,r){return[`<div class="wide" role="group" tabindex="0" aria-label="${h(t)}">`,...r,"</div>"].join(`
`)}function l({left:t,right:r,low:e,high:o,logarithmic:n},i){let a=n?Math.log:m=>m,s=(a(i)-a(e))/(a(o)-a(e));return t+(r-t)*Math.min(1,Math.max(0,s))}function Et(t,r){return{...r,low:0,high:t,logarithmic:!1}}var At=50;function Y(t,r){let e=t.every(({effect:s})=>s==="ratio"),o=t.flatMap(({estimate:s,interval:m,range:c})=>[...s??[],...m??[],...c]).filter(s=>s!==null).filter(s=>Number.isFinite(s)&&(!e||s>0)),n=s=>o.reduce((m,c)=>Math.min(m,c),s),i=s=>o.reduce((m,c)=>Math.max(m,c),s);if(e){let s=t.flatMap(({interval:f})=>f??[]),m=Math.min(.7,n(1)/(s.includes(0)?1.6:1.1)),c=Math.max(1.4,i(1)*(s.includes(1/0)?1.6:1.1));return{...r,low:Math.max(1/At,m),high:Math.min(At,c),logarithmic:e}}let a=Math.max(.01,(i(0)-n(0))*.06);return{...r,low:Math.max(-1,n(0)-a),high:Math.min(1,i(0)+a),logarithmic:e}}var Gt=/[MW@%mw…—]/u,Zt=new RegExp("\\p{Lu}","u"),Yt=/[ijltfrI.,:;|!'()[\]/ ]/u;function E(t){return[...t].reduce((r,e)=>r+it(e),0)}function it(t){let r=xt(t);return r!==1?r*7:Yt.test(t)?4.8:Gt.test(t)?12.4:Zt.test(t)?9.4:8.1}function H(t,r){if(E(t)<=r)return t;let e=it("…"),o="";for(let n of t){if(e+=it(n),e>r)break;o+=n}return`${o.trimEnd()}…`}function g(t,r,...e){let o=Object.entries(r).map(([i,a])=>` ${i}="${typeof a=="number"?d(a):a}"`),n=t+o.join("");return e.length===0?`<${n}/>`:`<${n}>${e.join("")}</${t}>`}var d=t=>String(Math.round(t*10)/10+0);function b(t,{x:r,y:e,room:o,anchor:n="start",quiet:i=!1,whole:a=t}){let s=H(t,o);return g("text",{x:r,y:e,...n!=="start"&&{"text-anchor":n},...i&&{class:"quiet"}},...s===a?[]:[g("title",{},h(a))],h(s))}function M(t,r,e,o,n,i){return g("path",{d:`M${d(t)} ${d(r)}L${d(e)} ${d(o)}`,"stroke-width":n,...i!==void 0&&{"stroke-dasharray":i}})}function V({title:t,said:r,width:e,height:o,unused:n},i){return g("svg",{xmlns:"http://www.w3.org/2000/svg",viewBox:`0 ${n} ${e} ${d(o-n)}`,role:"img","aria-label":h(t),"font-family":"system-ui, sans-serif","font-size":13,fill:"currentColor"},`
${g("title",{},h(t))}`,`
${g("desc",{},h(r))}`,...i.map(a=>`
${a}`),`
`)}var Jt=8;function Lt(t,r,e){let o=[];for(let n of[...r,...t.logarithmic?Kt(t):Qt(t)]){if(!(n>=t.low&&n<=t.high))continue;o.every(a=>Math.abs(l(t,a)-l(t,n))>=(e(a)+e(n))/2+Jt)&&o.push(n)}return o.sort((n,i)=>n-i)}function Kt({low:t,high:r}){let e=Math.floor(Math.log10(t)),o=Math.ceil(Math.log10(r)),n=Array.from({length:o-e+1},(i,a)=>e+a);return[1,5,2].flatMap(i=>n.map(a=>Bt(i*10**a)))}function Qt({low:t,high:r}){let e=(r-t)/4,o=10**Math.floor(Math.log10(e)),n=([5,2,1].find(s=>s*o<=e)??1)*o,i=Math.ceil(t/n-1e-9),a=Math.floor(r/n+1e-9)-i+1;return Array.from({length:Math.min(20,a)},(s,m)=>Bt((i+m)*n))}var Bt=t=>Number(t.toPrecision(9));var T=960,S={left:305,right:555},A=570,O=24,y=44,q=20,Xt=34,B=t=>y+t*O+Xt,C=t=>y+t*O+O/2,P=t=>C(t)+4.5;function j(t){let r=Array.from({length:t+1},(e,o)=>M(0,y+o*O,T,y+o*O,.5));return g("g",{stroke:"currentColor",opacity:.3},...r)}function W(t,r,e,o){let n=y+t*O,i=Lt(r,e,m=>E(o(m))),a=i.map(m=>M(l(r,m),n,l(r,m),n+5,1)),s=i.map(m=>b(o(m),{x:l(r,m),y:n+19,room:60,anchor:"middle"}));return g("g",{stroke:"currentColor"},...a)+s.join("")}function J(t,r,e){let o=e/2,n=Math.min(T-o,Math.max(o,r));return b(t,{x:n,y:16,room:e+1,anchor:"middle"})}var v=4.5,I=4;function D(t,[r,e],o,n){let[i,a]=[l(n,r),l(n,e)],s=o&&Ct(o,n)?l(n,o[0]):null;return[...(s===null?[[i,a]]:[[i,s-v],[s+v,a]]).map(([c=i,f=a])=>c<f?M(c,t,f,t,1.5):""),r<n.low?vt(i,t,1):M(i,t-I,i,t+I,1.5),e>n.high?vt(a,t,-1):M(a,t-I,a,t+I,1.5)].join("")}function Ct([t,r],e){return t>=e.low&&r<=e.high&&l(e,r)-l(e,t)<=1}function vt(t,r,e){let o=d(t+e*7);return g("path",{d:`M${o} ${d(r-I)}L${d(t)} ${d(r)}L${o} ${d(r+I)}`,"stroke-width":1.5,fill:"none"})}function Rt(t){return t==="pass"?"dot":t==="fail"?"diamond":t==="inconclusive"?"ring":"square"}function N(t,r,e,o){let[n,i]=[l(o,r[0]),l(o,r[1])];return Ct(r,o)?at((n+i)/2,t,e):i-n>1?M(n,t,i,t,6):""}function at(t,r,e){switch(e){case"dot":return g("circle",{cx:t,cy:r,r:v,stroke:"none"});case"ring":return g("circle",{cx:t,cy:r,r:v,fill:"none","stroke-width":1.5});case"diamond":return g("path",{d:`M${d(t-6)} ${d(r)}L${d(t)} ${d(r-6)}L${d(t+6)} ${d(r)}L${d(t)} ${d(r+6)}Z`,stroke:"none"});case"block":return g("rect",{x:t-3.5,y:r-3.5,width:7,height:7,stroke:"none"});case"square":return g("rect",{x:t-v,y:r-v,width:2*v,height:2*v,fill:"none","stroke-width":1.5})}}function Vt(t,[r,e],o,n){let[i,a,s]=[l(n,r),l(n,o),l(n,e)];return g("path",{d:`M${d(i)} ${d(t)}L${d(a)} ${d(t-6)}L${d(s)} ${d(t)}L${d(a)} ${d(t+6)}Z`,stroke:"none"})}var ct=S.left-15,st=250,mt=T-18;function Pt(t,r,e,o){let{say:n,format:i,name:a}=o,s=t.length,m=r.logarithmic?1:0,c=[...new Set(t.flatMap(({range:p})=>p))].filter(p=>p!==null),f=[...F(t,({outcome:p})=>p)].map(([p,x])=>`${i.term(a(p))} (${i.number(x.length)})`),[u]=t,k=u?i.term(u.effect):"",L=er(t,r,o);return V({title:`${n("figure-comparisons",{})}${e}: ${k}`,said:n("figure-comparisons-said",{outcomes:f}),width:T,height:B(s)+16,unused:L===""?q:0},[...t.map(({range:p},x)=>rr(p,x,r)),j(s),qt(n("column-compared",{})+e,0,ct),qt(`${n("column-estimate",{})} (${n("column-interval",{})})`,A,250),b(n("column-outcome",{}),{x:mt,y:y-8,room:st,anchor:"end",quiet:!0}),L,g("g",{stroke:"currentColor",opacity:.6},tr(s,l(r,m))),g("g",{stroke:"currentColor"},...t.map((p,x)=>nr(p,x,r))),...t.map((p,x)=>ir(p,x,o)),W(s,r,[m,...c],p=>i.number(p)),b(r.logarithmic?`${k}, ${n("figure-log",{})}`:k,{x:(S.left+S.right)/2,y:B(s)+4,room:S.right-S.left,anchor:"middle",quiet:!0})])}var qt=(t,r,e)=>b(t,{x:r,y:y-8,room:e,quiet:!0}),tr=(t,r)=>M(r,y,r,y+t*O,1,"1 3");function rr([t,r],e,o){let n=y+e*O,i=[t??-1/0,r??1/0],[a,s]=[i[0]<=o.low?o.left:l(o,i[0]),l(o,i[1])],m=i.filter(c=>c>=o.low&&c<=o.high).map(c=>M(l(o,c),n,l(o,c),n+O,1.5));return g("rect",{x:a,y:n,width:Math.max(0,s-a),height:O,opacity:"0.12"})+g("g",{stroke:"currentColor"},...m)}function er(t,r,e){let o=new Set(t.map(({range:f})=>rt(f,e))),[n]=t;if(o.size!==1||!n)return"";let[i,a]=n.range,s=i===null||i<=r.low?r.left:l(r,i),m=a===null?r.right:l(r,a),c=e.say("allowed",{range:rt(n.range,e)});return J(c,(s+m)/2,E(c))}function nr({interval:t,estimate:r,outcome:e},o,n){let i=C(o),a=Rt(e);return[t?D(i,t,r,n):"",r?N(i,r,a,n):"",at(T-7,i,a)].join("")}function or(t,r){let e=ct-E(" / "),o=[r.name(t.group),bt(t,r)],[n,i]=[E(o[0]),E(o[1])],a=e/2;return`${H(o[0],Math.max(a,e-i))} / ${H(o[1],Math.max(a,e-n))}`}function ir(t,r,e){let{estimate:o,interval:n,outcome:i}=t,{format:a,name:s}=e,m=P(r),c=yt(t,e),f=R(o,c,e)+(n?` (${G(n,c,e)})`:""),u=a.term(s(i)),k=mt-A-Math.min(st,E(u))-10;return[b(or(t,e),{x:0,y:m,room:ct,whole:ht(t,e)}),b(f,{x:A,y:m,room:k}),b(u,{x:mt,y:m,room:st,anchor:"end"})].join("")}var K=176,ar=250,Q=294;function ut({groups:t,limits:r},{highest:e,named:o,heads:n},i){let{say:a,format:s}=i,m=Et(e,S),c=p=>s.percent(p,1),f=a("column-group",{})+o,u=E(f)>K,k=u?r.length>0?ar:T:K,L=t.flatMap(({rate:p,interval:x},_)=>{if(!p)return[];let w=C(_);return[(x?D(w,x,p,m):"")+N(w,p,"dot",m)]});return V({title:a("figure-rates",{})+o,said:a("figure-rates-said",{groups:t.length,scale:et(e,e,i)}),width:T,height:B(t.length),unused:u||r.length>0?0:q},[j(t.length),b(f,{x:0,y:u?16:y-8,room:k,quiet:!0}),b(`${n.counted} / ${a("column-people",{})}`,{x:Q,y:y-8,room:Q-(u?0:E(f)+10),anchor:"end",quiet:!0}),b(`${n.rate} (${n.interval})`,{x:A,y:y-8,room:T-A,quiet:!0}),sr(t.length,r,m,i),g("g",{stroke:"currentColor"},...L),...t.map((p,x)=>mr(p,x,c,i)),W(t.length,m,[0,e],p=>et(p,e/4,i))])}function sr(t,r,e,{say:o,format:n}){return r.map(i=>{let a=l(e,i),s=o("threshold",{value:n.percent(i,1)}),m=M(a,y-14,a,y+t*O,1.5,"5 3");return g("g",{stroke:"currentColor"},m)+J(s,a,E(s))}).join("")}function mr({group:t,people:r,counted:e,rate:o,interval:n},i,a,s){let m=P(i),{number:c}=s.format,f=`${R(e,c,s)} / ${R(r,c,s)}`,u=`${R(o,a,s)}${n?` (${G(n,a,s)})`:""}`;return[b(s.name(t),{x:0,y:m,room:K}),b(f,{x:Q,y:m,room:Q-K,anchor:"end"}),b(u,{x:A,y:m,room:T-A})].join("")}var jt=S.left-15;function Wt(t,r){let{say:e,format:o}=r,{caption:n,by:i}=t,a=t.rows.filter(({kind:c})=>c!=="odds"),s=Y(a.map(It),S),m=o.term("ratio");return V({title:`${e("figure-strata",{})}: ${n}`,said:e("figure-strata-said",{strata:a.filter(({kind:c})=>c==="stratum").length}),width:T,height:B(a.length)+16,unused:q},[j(a.length),b(i,{x:0,y:y-8,room:jt,quiet:!0}),b(`${m} (${e("column-interval",{})})`,{x:A,y:y-8,room:T-A,quiet:!0}),g("g",{stroke:"currentColor",opacity:.6},cr(a.length,l(s,1))),g("g",{stroke:"currentColor"},...a.map((c,f)=>ur(c,f,s))),...a.map((c,f)=>lr(c,f,r)),W(a.length,s,[1],c=>o.number(c)),b(`${n}: ${m}, ${e("figure-log",{})}`,{x:(S.left+S.right)/2,y:B(a.length)+4,room:2*(S.right-S.left),anchor:"middle",quiet:!0})])}var cr=(t,r)=>M(r,y,r,y+t*O,1,"1 3");function It({ratio:t,interval:r}){return{effect:"ratio",estimate:t===null?null:[t,t],interval:r,range:[null,null]}}function ur(t,r,e){let{estimate:o,interval:n}=It(t),i=C(r);return t.kind==="together"?o&&n?Vt(i,n,o[0],e):"":(n?D(i,n,o,e):"")+(o?N(i,o,"block",e):"")}function lr(t,r,e){let o=P(r),n=kt(t,e),i=St(t,e)+(n==="–"?"":` (${n})`);return b(t.name,{x:0,y:o,room:jt})+b(i,{x:A,y:o,room:T-A})}function Dt(t,r,e,o=0){let n=wt(t,nt,o),{caption:i,groups:a,comparisons:s,beside:m,strata:c,notes:f}=Mt(t,r,null),u=$t(t,r,nt),k=r.format.start(e??i),L=n.sides.some(({limits:w})=>w.length>0),p=n.comparisons.some(({p:w})=>w!==void 0),x=[...L?[r.say("bias-limit",{limit:"┊"})]:[],...f,...new Set(c.flatMap(({notes:w})=>w))],_=[...a.map(w=>z(w,r.say("figure-rates",{}))),...s?[z(s,r.say("figure-comparisons",{}))]:[],...m.map(w=>z(w,r.say("figure-rates",{}))),...c.map(({caption:w,table:U})=>z(U,w))];return['<figure class="bias">',`<figcaption>${h(k)}</figcaption>`,ot(k,[...pr(n,gt(t,r),r),...u.map(w=>Wt(w,r))]),...x.length>0?[`<ul>${x.map(w=>`<li>${$(w)}</li>`).join("")}</ul>`]:[],`<details><summary>${h(r.say("figure-numbers",{}))}</summary>`,ot(r.say("figure-numbers",{}),_),...p?[`<p>${$(r.say("bias-p",{}))}</p>`]:[],"</details>","</figure>"].join(`
`)}function pr({sides:t,beside:r,scale:e,comparisons:o},n,i){let a=[...F(o,({effect:u})=>u)].map(([u,k])=>[u,Y(k,S)]),s=[...new Set([...t,...o].map(({side:u})=>u))],m=u=>s.length>1?u:void 0,c=s.flatMap(u=>{let k=tt(m(u),void 0,i),L=t.filter(x=>x.side===u).map(x=>ut(x,{highest:e,named:k,heads:n},i)),p=a.flatMap(([x,_])=>{let w=o.filter(U=>U.side===u&&U.effect===x);return w.length>0?[Pt(w,_,k,i)]:[]});return[...L,...p]}),f=r.map(u=>ut(u,{highest:e,named:tt(m(u.side),u.version,i),heads:n},i));return[...c,...f]}function be(t,r,e){let{say:o}=e,n=[...t.why===void 0?[]:[[o("label-why",{}),t.why]],...t.how===void 0?[]:[[o("label-todo",{}),t.how]],[o("label-who",{}),t.who]];return lt("blocking",t,e,[`<p>${$(t.found)}</p>`,...pt(t),...r?[]:[fr(n)],...zt(t),..._t(t,e),...ft(t,e)])}function ye(t,r){return lt("",t,r,[`<p>${$(t.found)}</p>`,...pt(t),...t.how===void 0?[]:[`<p>${h(r.say("label-todo",{}))}: ${$(t.how)}</p>`],...zt(t),..._t(t,r),...ft(t,r)])}function xe(t,r,e){let o=r===""?[]:[`<p>${$(t.found)}</p>`];return lt("",t,e,[...o,...pt(t),...ft(t,e)],r)}function lt(t,r,e,o,n=""){let a=[...r.rules.length===1&&r.rules[0]!==r.title?[Z(r.rules[0]??"")]:[],h(r.outcome),Z(e.place(r.at)),...n===""?[]:[h(n)]];return[t===""?"<article>":`<article class="${t}">`,`<h3>${$(r.title)}</h3>`,`<p class="meta">${a.join(" · ")}</p>`,...o,"</article>"].join(`
`)}function fr(t){return`<dl>${t.map(([r,e])=>`<dt>${$(r)}</dt><dd>${$(e)}</dd>`).join("")}</dl>`}var Nt=200;function _t({also:t},{say:r}){if(t.length===0)return[];let e=t.length-Nt,n=[...t.slice(0,Nt).map(({line:i,found:a})=>`${i}${a===""?"":`. ${a}`}`),...e>0?[r("more",{count:e})]:[]].map(i=>`<li>${$(i)}</li>`).join("");return[`<details><summary>${h(r("also",{count:t.length}))}</summary><ul>${n}</ul></details>`]}function pt({because:t}){return t===void 0?[]:[`<p>${$(t)}</p>`]}function zt({fixes:t}){return t.flatMap(({lead:r,lines:e})=>[`<p>${$(r)}</p>`,dr(e)])}function dr(t){return`<pre><code>${t.map(h).join(`
`)}</code></pre>`}function ft({detail:t},r){return t?[Dt(t,r)]:[]}var Ht=`:root {
  color-scheme: light dark;
  --ink: #1b1f24; --quiet: #57606a; --paper: #fff; --soft: #f4f5f7; --line: #c9ced6; --link: #0b57a4;
  --stop: #a4161a; --wait: #7a4d00; --pass: #1a6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e8eb; --quiet: #a5adb8; --paper: #14171b; --soft: #1f242a; --line: #454c56; --link: #8ab8f0;
    --stop: #ff9a94; --wait: #f0c05a; --pass: #7ed491;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); color: var(--link); }
.skip:focus { left: 0; z-index: 1; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; padding: .75rem 1rem; border-left: .5rem solid; background: var(--soft); }
h1.blocked, h1.error { border-color: var(--stop); }
h1.awaiting { border-color: var(--wait); }
h1.passed { border-color: var(--pass); }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
h2 + h3 { margin-top: 1rem; }
p, ul, dl, pre { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
code { padding: .1em .3em; background: var(--soft); border-radius: .2em; }
pre { padding: .75rem 1rem; background: var(--soft); border: 1px solid var(--line); overflow-x: auto; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
article { margin: 1.25rem 0; padding: .75rem 0 .75rem 1rem; border-left: .25rem solid var(--line); }
article.blocking { border-color: var(--stop); }
article.awaiting { border-color: var(--wait); }
.meta { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
details { margin: .75rem 0; }
summary { cursor: pointer; padding: .25rem 0; font-weight: 600; }
summary h2 { display: inline; margin: 0; border: 0; padding: 0; }
main > details { border-top: 1px solid var(--line); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
figure summary { font-weight: 400; color: var(--quiet); }
.wide { overflow-x: auto; margin: .5rem 0; }
svg { display: block; width: 100%; min-width: 50rem; height: auto; }
svg .quiet { fill: var(--quiet); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .5rem 0 .25rem; white-space: nowrap; }
thead th { white-space: nowrap; }
tbody th { min-width: 10rem; }
td { overflow-wrap: break-word; }
.wide td { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: right; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --quiet: #444; --paper: #fff; --soft: #fff; --line: #999; --link: #000; --stop: #000; --wait: #000; --pass: #000;
  }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .skip { display: none; }
  h1 { border: 2px solid; }
  h2, h3, .meta, figcaption, summary, caption { break-after: avoid; }
  svg, table, tr, dl, pre, h1 { break-inside: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  svg { min-width: 0; max-width: 18cm; }
  .wide { overflow: visible; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
}
`;function Oe({title:t,language:r,body:e}){let o=dt.texts[r].skip();return`<!doctype html>
<html lang="${r}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ethics-gate">
<meta name="referrer" content="no-referrer">
<title>${Tt(t)}</title>
<style>
${Ht}</style>
</head>
<body>
<a class="skip" href="#content">${h(o)}</a>
<main id="content" tabindex="-1">
${e}
</main>
</body>
</html>
`}export{h as a,$ as b,Z as c,z as d,ot as e,Dt as f,be as g,ye as h,xe as i,fr as j,zt as k,dr as l,Oe as m};
