import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{b as K,c as ct,d as ut,e as R,f as F,g as Q,h as X,i as pt,l as dt,m as gt,n as ht,o as bt,p as tt,q as xt}from"./chunk-Z56SIV4H.js";import{a as ft}from"./chunk-O5NVL2UB.js";import{g as U,h as lt}from"./chunk-URKF3GGG.js";import{a as J}from"./chunk-WF5434YW.js";var yt=1500,Pt={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"},Wt=new RegExp("\\p{NChar}","gu");function x(t){return J(t,yt).replace(Wt,"�").replace(/[&<>"']/gu,n=>Pt[n]??"")}function B(t){let r=J(t,yt).split("`"),n=r.length%2===1;return r.map((o,e)=>e%2===0?x(o):n||e<r.length-1?Vt(o):`\`${x(o)}`).join("")}function Vt(t){return`<code>${x(t)}</code>`}function wt(t){return x(t.replaceAll("`",""))}function _({rows:[t=[],...r],align:n},o){let e=s=>n[s]==="right"?' class="number"':"",i=t.map((s,m)=>`<th scope="col"${e(m)}>${B(s)}</th>`),a=r.map(s=>`<tr>${s.map((l,c)=>c===0?`<th scope="row"${e(c)}>${B(l)}</th>`:`<td${e(c)}>${B(l)}</td>`).join("")}</tr>`);return["<table>",...o===void 0?[]:[`<caption>${x(o)}</caption>`],`<thead><tr>${i.join("")}</tr></thead>`,"<tbody>",...a,"</tbody>","</table>"].join(`
`)}function rt(t,r){return[`<div class="wide" role="group" tabindex="0" aria-label="${x(t)}">`,...r,"</div>"].join(`
`)}function u({left:t,right:r,low:n,high:o,logarithmic:e},i){let a=e?Math.log:m=>m,s=(a(i)-a(n))/(a(o)-a(n));return t+(r-t)*Math.min(1,Math.max(0,s))}function St(t,r){return{...r,low:0,high:t,logarithmic:!1}}var $t=50;function G(t,r){let n=t.every(({effect:s})=>s==="ratio"),o=t.flatMap(({estimate:s,interval:m,range:l})=>[...s??[],...m??[],...l]).filter(s=>s!==null).filter(s=>Number.isFinite(s)&&(!n||s>0)),e=s=>o.reduce((m,l)=>Math.min(m,l),s),i=s=>o.reduce((m,l)=>Math.max(m,l),s);if(n){let s=t.flatMap(({interval:c})=>c??[]),m=Math.min(.7,e(1)/(s.includes(0)?1.6:1.1)),l=Math.max(1.4,i(1)*(s.includes(1/0)?1.6:1.1));return{...r,low:Math.max(1/$t,m),high:Math.min($t,l),logarithmic:n}}let a=Math.max(.01,(i(0)-e(0))*.06);return{...r,low:Math.max(-1,e(0)-a),high:Math.min(1,i(0)+a),logarithmic:n}}var It=/[MW@%mw…—]/u,jt=new RegExp("\\p{Lu}","u"),Nt=/[ijltfrI.,:;|!'()[\]/ ]/u;function A(t){return[...t].reduce((r,n)=>r+et(n),0)}function et(t){let r=ft(t);return r!==1?r*7:Nt.test(t)?4.8:It.test(t)?12.4:jt.test(t)?9.4:8.1}function z(t,r){if(A(t)<=r)return t;let n=et("…"),o="";for(let e of t){if(n+=et(e),n>r)break;o+=e}return`${o.trimEnd()}…`}function d(t,r,...n){let o=Object.entries(r).map(([i,a])=>` ${i}="${typeof a=="number"?f(a):a}"`),e=t+o.join("");return n.length===0?`<${e}/>`:`<${e}>${n.join("")}</${t}>`}var f=t=>String(Math.round(t*10)/10+0);function h(t,{x:r,y:n,room:o,anchor:e="start",quiet:i=!1,whole:a=t}){let s=z(t,o);return d("text",{x:r,y:n,...e!=="start"&&{"text-anchor":e},...i&&{class:"quiet"}},...s===a?[]:[d("title",{},x(a))],x(s))}function S(t,r,n,o,e,i){return d("path",{d:`M${f(t)} ${f(r)}L${f(n)} ${f(o)}`,"stroke-width":e,...i!==void 0&&{"stroke-dasharray":i}})}function q({title:t,said:r,width:n,height:o,unused:e},i){return d("svg",{xmlns:"http://www.w3.org/2000/svg",viewBox:`0 ${e} ${n} ${f(o-e)}`,role:"img","aria-label":x(t),"font-family":"system-ui, sans-serif","font-size":13,fill:"currentColor"},`
${d("title",{},x(t))}`,`
${d("desc",{},x(r))}`,...i.map(a=>`
${a}`),`
`)}var Dt=8;function kt(t,r,n){let o=[];for(let e of[...r,...t.logarithmic?_t(t):zt(t)]){if(!(e>=t.low&&e<=t.high))continue;o.every(a=>Math.abs(u(t,a)-u(t,e))>=(n(a)+n(e))/2+Dt)&&o.push(e)}return o.sort((e,i)=>e-i)}function _t({low:t,high:r}){let n=Math.floor(Math.log10(t)),o=Math.ceil(Math.log10(r)),e=Array.from({length:o-n+1},(i,a)=>n+a);return[1,5,2].flatMap(i=>e.map(a=>Mt(i*10**a)))}function zt({low:t,high:r}){let n=(r-t)/4,o=10**Math.floor(Math.log10(n)),e=([5,2,1].find(s=>s*o<=n)??1)*o,i=Math.ceil(t/e-1e-9),a=Math.floor(r/e+1e-9)-i+1;return Array.from({length:Math.min(20,a)},(s,m)=>Mt((i+m)*e))}var Mt=t=>Number(t.toPrecision(9));var M=960,w={left:305,right:555},O=570,k=24,b=44,P=20,Ht=34,v=t=>b+t*k+Ht,C=t=>b+t*k+k/2,W=t=>C(t)+4.5;function V(t){let r=Array.from({length:t+1},(n,o)=>S(0,b+o*k,M,b+o*k,.5));return d("g",{stroke:"currentColor",opacity:.3},...r)}function I(t,r,n,o){let e=b+t*k,i=kt(r,n,m=>A(o(m))),a=i.map(m=>S(u(r,m),e,u(r,m),e+5,1)),s=i.map(m=>h(o(m),{x:u(r,m),y:e+19,room:60,anchor:"middle"}));return d("g",{stroke:"currentColor"},...a)+s.join("")}function Z(t,r,n){let o=n/2,e=Math.min(M-o,Math.max(o,r));return h(t,{x:e,y:16,room:n+1,anchor:"middle"})}var T=4.5,j=4;function N(t,[r,n],o,e){let[i,a]=[u(e,r),u(e,n)],s=o&&At(o,e)?u(e,o[0]):null;return[...(s===null?[[i,a]]:[[i,s-T],[s+T,a]]).map(([l=i,c=a])=>l<c?S(l,t,c,t,1.5):""),r<e.low?Ot(i,t,1):S(i,t-j,i,t+j,1.5),n>e.high?Ot(a,t,-1):S(a,t-j,a,t+j,1.5)].join("")}function At([t,r],n){return t>=n.low&&r<=n.high&&u(n,r)-u(n,t)<=1}function Ot(t,r,n){let o=f(t+n*7);return d("path",{d:`M${o} ${f(r-j)}L${f(t)} ${f(r)}L${o} ${f(r+j)}`,"stroke-width":1.5,fill:"none"})}function Et(t){return t==="pass"?"dot":t==="fail"?"diamond":t==="inconclusive"?"ring":"square"}function D(t,r,n,o){let[e,i]=[u(o,r[0]),u(o,r[1])];return At(r,o)?nt((e+i)/2,t,n):i-e>1?S(e,t,i,t,6):""}function nt(t,r,n){switch(n){case"dot":return d("circle",{cx:t,cy:r,r:T,stroke:"none"});case"ring":return d("circle",{cx:t,cy:r,r:T,fill:"none","stroke-width":1.5});case"diamond":return d("path",{d:`M${f(t-6)} ${f(r)}L${f(t)} ${f(r-6)}L${f(t+6)} ${f(r)}L${f(t)} ${f(r+6)}Z`,stroke:"none"});case"block":return d("rect",{x:t-3.5,y:r-3.5,width:7,height:7,stroke:"none"});case"square":return d("rect",{x:t-T,y:r-T,width:2*T,height:2*T,fill:"none","stroke-width":1.5})}}function vt(t,[r,n],o,e){let[i,a,s]=[u(e,r),u(e,o),u(e,n)];return d("path",{d:`M${f(i)} ${f(t)}L${f(a)} ${f(t-6)}L${f(s)} ${f(t)}L${f(a)} ${f(t+6)}Z`,stroke:"none"})}var at=w.left-15,ot=250,it=M-18;function Lt(t,r,n,o){let{say:e,format:i,name:a}=o,s=t.length,m=r.logarithmic?1:0,l=[...new Set(t.flatMap(({range:p})=>p))].filter(p=>p!==null),c=[...U(t,({outcome:p})=>p)].map(([p,g])=>`${i.term(a(p))} (${i.number(g.length)})`),[$]=t,E=$?i.term($.effect):"",y=Gt(t,r,o);return q({title:`${e("figure-comparisons",{})}${n}: ${E}`,said:e("figure-comparisons-said",{outcomes:c}),width:M,height:v(s)+16,unused:y===""?P:0},[...t.map(({range:p},g)=>Ft(p,g,r)),V(s),Tt(e("column-compared",{})+n,0,at),Tt(`${e("column-estimate",{})} (${e("column-interval",{})})`,O,250),h(e("column-outcome",{}),{x:it,y:b-8,room:ot,anchor:"end",quiet:!0}),y,d("g",{stroke:"currentColor",opacity:.6},Ut(s,u(r,m))),d("g",{stroke:"currentColor"},...t.map((p,g)=>Zt(p,g,r))),...t.map((p,g)=>Jt(p,g,o)),I(s,r,[m,...l],p=>i.number(p)),h(r.logarithmic?`${E}, ${e("figure-log",{})}`:E,{x:(w.left+w.right)/2,y:v(s)+4,room:w.right-w.left,anchor:"middle",quiet:!0})])}var Tt=(t,r,n)=>h(t,{x:r,y:b-8,room:n,quiet:!0}),Ut=(t,r)=>S(r,b,r,b+t*k,1,"1 3");function Ft([t,r],n,o){let e=b+n*k,i=[t??-1/0,r??1/0],[a,s]=[i[0]<=o.low?o.left:u(o,i[0]),u(o,i[1])],m=i.filter(l=>l>=o.low&&l<=o.high).map(l=>S(u(o,l),e,u(o,l),e+k,1.5));return d("rect",{x:a,y:e,width:Math.max(0,s-a),height:k,opacity:"0.12"})+d("g",{stroke:"currentColor"},...m)}function Gt(t,r,n){let o=new Set(t.map(({range:c})=>Q(c,n))),[e]=t;if(o.size!==1||!e)return"";let[i,a]=e.range,s=i===null||i<=r.low?r.left:u(r,i),m=a===null?r.right:u(r,a),l=n.say("allowed",{range:Q(e.range,n)});return Z(l,(s+m)/2,A(l))}function Zt({interval:t,estimate:r,outcome:n},o,e){let i=C(o),a=Et(n);return[t?N(i,t,r,e):"",r?D(i,r,a,e):"",nt(M-7,i,a)].join("")}function Yt(t,r){let n=at-A(" / "),o=[r.name(t.group),ut(t,r)],[e,i]=[A(o[0]),A(o[1])],a=n/2;return`${z(o[0],Math.max(a,n-i))} / ${z(o[1],Math.max(a,n-e))}`}function Jt(t,r,n){let{estimate:o,interval:e,outcome:i}=t,{format:a,name:s}=n,m=W(r),l=pt(t,n),c=R(o,l,n)+(e?` (${F(e,l,n)})`:""),$=a.term(s(i)),E=it-O-Math.min(ot,A($))-10;return[h(Yt(t,n),{x:0,y:m,room:at,whole:ct(t,n)}),h(c,{x:O,y:m,room:E}),h($,{x:it,y:m,room:ot,anchor:"end"})].join("")}var H=176,Kt=250,Y=294;function st({groups:t,limits:r},n,o,e){let{say:i,format:a}=e,s=St(n,w),m=y=>a.percent(y,1),l=i("column-group",{})+o,c=A(l)>H,$=c?r.length>0?Kt:M:H,E=t.flatMap(({rate:y,interval:p},g)=>{if(!y)return[];let L=C(g);return[(p?N(L,p,y,s):"")+D(L,y,"dot",s)]});return q({title:i("figure-rates",{})+o,said:i("figure-rates-said",{groups:t.length,scale:X(n,n,e)}),width:M,height:v(t.length),unused:c||r.length>0?0:P},[V(t.length),h(l,{x:0,y:c?16:b-8,room:$,quiet:!0}),h(`${i("column-counted",{})} / ${i("column-people",{})}`,{x:Y,y:b-8,room:Y-H,anchor:"end",quiet:!0}),h(`${i("column-rate",{})} (${i("column-interval",{})})`,{x:O,y:b-8,room:M-O,quiet:!0}),Qt(t.length,r,s,e),d("g",{stroke:"currentColor"},...E),...t.map((y,p)=>Xt(y,p,m,e)),I(t.length,s,[0,n],y=>X(y,n/4,e))])}function Qt(t,r,n,{say:o,format:e}){return r.map(i=>{let a=u(n,i),s=o("threshold",{value:e.percent(i,1)}),m=S(a,b-14,a,b+t*k,1.5,"5 3");return d("g",{stroke:"currentColor"},m)+Z(s,a,A(s))}).join("")}function Xt({group:t,people:r,counted:n,rate:o,interval:e},i,a,s){let m=W(i),{number:l}=s.format,c=`${R(n,l,s)} / ${R(r,l,s)}`,$=`${R(o,a,s)}${e?` (${F(e,a,s)})`:""}`;return[h(s.name(t),{x:0,y:m,room:H}),h(c,{x:Y,y:m,room:Y-H,anchor:"end"}),h($,{x:O,y:m,room:M-O})].join("")}var Bt=w.left-15;function Ct(t,r){let{say:n,format:o}=r,{caption:e,by:i}=t,a=t.rows.filter(({kind:l})=>l!=="odds"),s=G(a.map(Rt),w),m=o.term("ratio");return q({title:`${n("figure-strata",{})}: ${e}`,said:n("figure-strata-said",{strata:a.filter(({kind:l})=>l==="stratum").length}),width:M,height:v(a.length)+16,unused:P},[V(a.length),h(i,{x:0,y:b-8,room:Bt,quiet:!0}),h(`${m} (${n("column-interval",{})})`,{x:O,y:b-8,room:M-O,quiet:!0}),d("g",{stroke:"currentColor",opacity:.6},tr(a.length,u(s,1))),d("g",{stroke:"currentColor"},...a.map((l,c)=>rr(l,c,s))),...a.map((l,c)=>er(l,c,r)),I(a.length,s,[1],l=>o.number(l)),h(`${e}: ${m}, ${n("figure-log",{})}`,{x:(w.left+w.right)/2,y:v(a.length)+4,room:2*(w.right-w.left),anchor:"middle",quiet:!0})])}var tr=(t,r)=>S(r,b,r,b+t*k,1,"1 3");function Rt({ratio:t,interval:r}){return{effect:"ratio",estimate:t===null?null:[t,t],interval:r,range:[null,null]}}function rr(t,r,n){let{estimate:o,interval:e}=Rt(t),i=C(r);return t.kind==="together"?o&&e?vt(i,e,o[0],n):"":(e?N(i,e,o,n):"")+(o?D(i,o,"block",n):"")}function er(t,r,n){let o=W(r),e=bt(t,n),i=ht(t,n)+(e==="–"?"":` (${e})`);return h(t.name,{x:0,y:o,room:Bt})+h(i,{x:O,y:o,room:M-O})}function ne(t,r){let n=dt(t,tt),{caption:o,groups:e,comparisons:i,beside:a,strata:s,notes:m}=xt(t,r,null),l=gt(t,r,tt),c=r.format.start(o),$=n.sides.some(({limits:g})=>g.length>0),E=n.comparisons.some(({p:g})=>g!==void 0),y=[...$?[r.say("bias-limit",{limit:"┊"})]:[],...m,...new Set(s.flatMap(({notes:g})=>g))],p=[...e.map(g=>_(g,r.say("figure-rates",{}))),...i?[_(i,r.say("figure-comparisons",{}))]:[],...a.map(g=>_(g,r.say("figure-rates",{}))),...s.map(({caption:g,table:L})=>_(L,g))];return['<figure class="bias">',`<figcaption>${x(c)}</figcaption>`,rt(c,[...nr(n,r),...l.map(g=>Ct(g,r))]),...y.length>0?[`<ul>${y.map(g=>`<li>${B(g)}</li>`).join("")}</ul>`]:[],`<details><summary>${x(r.say("figure-numbers",{}))}</summary>`,rt(r.say("figure-numbers",{}),p),...E?[`<p>${B(r.say("bias-p",{}))}</p>`]:[],"</details>","</figure>"].join(`
`)}function nr({sides:t,beside:r,scale:n,comparisons:o},e){let i=[...U(o,({effect:c})=>c)].map(([c,$])=>[c,G($,w)]),a=[...new Set([...t,...o].map(({side:c})=>c))],s=c=>a.length>1?c:void 0,m=a.flatMap(c=>{let $=K(s(c),void 0,e),E=t.filter(p=>p.side===c).map(p=>st(p,n,$,e)),y=i.flatMap(([p,g])=>{let L=o.filter(mt=>mt.side===c&&mt.effect===p);return L.length>0?[Lt(L,g,$,e)]:[]});return[...E,...y]}),l=r.map(c=>st(c,n,K(s(c.side),c.version,e),e));return[...m,...l]}var qt=`:root {
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
figure td { white-space: nowrap; }
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
`;function le({title:t,language:r,body:n}){let o=lt.texts[r].skip();return`<!doctype html>
<html lang="${r}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ethics-gate">
<meta name="referrer" content="no-referrer">
<title>${wt(t)}</title>
<style>
${qt}</style>
</head>
<body>
<a class="skip" href="#content">${x(o)}</a>
<main id="content" tabindex="-1">
${n}
</main>
</body>
</html>
`}export{x as a,B as b,Vt as c,_ as d,rt as e,ne as f,le as g};
