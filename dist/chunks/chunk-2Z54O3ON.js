import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);
import{a as H,b as K}from"./chunk-CCEN26EH.js";import{a as Q,b as U,c as Y,e as I,f as Z,g as v,h as tt,k as ot}from"./chunk-NPP7MU75.js";import{e as st}from"./chunk-BUICHVKX.js";import{a as et}from"./chunk-O5NVL2UB.js";import{a as F,o as nt}from"./chunk-LDWIDEO4.js";import{b as J,c as W}from"./chunk-5SYBWBSN.js";import{a as r,b as q,c as y,d as B,e as b}from"./chunk-P36JUS6H.js";import{a as C,b as N}from"./chunk-66MO3TQB.js";import{b as j,c as T,f as X}from"./chunk-T32FV5MI.js";import{c as G}from"./chunk-PGG7EFVM.js";import{b as _}from"./chunk-GVSK3IBJ.js";function ut(t){return t.length}function rt(t,n){let e=n||{},o=(e.align||[]).concat(),s=e.stringLength||ut,i=[],a=[],l=[],m=[],f=0,u=-1;for(;++u<t.length;){let g=[],h=[],d=-1;for(t[u].length>f&&(f=t[u].length);++d<t[u].length;){let p=dt(t[u][d]);if(e.alignDelimiters!==!1){let $=s(p);h[d]=$,(m[d]===void 0||$>m[d])&&(m[d]=$)}g.push(p)}a[u]=g,l[u]=h}let c=-1;if(typeof o=="object"&&"length"in o)for(;++c<f;)i[c]=it(o[c]);else{let g=it(o);for(;++c<f;)i[c]=g}c=-1;let z=[],D=[];for(;++c<f;){let g=i[c],h="",d="";g===99?(h=":",d=":"):g===108?h=":":g===114&&(d=":");let p=e.alignDelimiters===!1?1:Math.max(1,m[c]-h.length-d.length),$=h+"-".repeat(p)+d;e.alignDelimiters!==!1&&(p=h.length+p+d.length,p>m[c]&&(m[c]=p),D[c]=p),z[c]=$}a.splice(1,0,z),l.splice(1,0,D),u=-1;let E=[];for(;++u<a.length;){let g=a[u],h=l[u],d=e.fillRows===!1?Math.max(1,a[u===1?0:u].length):f;c=-1;let p=[];for(;++c<d;){let $=g[c]||"",k="",P="";if(e.alignDelimiters!==!1){let S=m[c]-(h[c]||0),R=i[c];if(R===114)k=" ".repeat(S);else if(R===99){let L=S/2;S%2?(k=" ".repeat(L+.5),P=" ".repeat(L-.5)):(k=" ".repeat(L),P=k)}else P=" ".repeat(S)}e.delimiterStart!==!1&&!c&&p.push("|"),e.padding!==!1&&!(e.alignDelimiters===!1&&$==="")&&(e.delimiterStart!==!1||c)&&p.push(" "),e.alignDelimiters!==!1&&p.push(k),p.push($),e.alignDelimiters!==!1&&p.push(P),e.padding!==!1&&p.push(" "),(e.delimiterEnd!==!1||c!==d-1)&&p.push("|")}E.push(e.delimiterEnd===!1?p.join("").replace(/ +$/,""):p.join(""))}return E.join(`
`)}function dt(t){return t==null?"":String(t)}function it(t){let n=typeof t=="string"?t.codePointAt(0):0;return n===67||n===99?99:n===76||n===108?108:n===82||n===114?114:0}var gt=30;function at(t,n,e){let{say:o}=e,s=[...t.why===void 0?[]:[[o("label-why",{}),t.why]],...t.how===void 0?[]:[[o("label-todo",{}),t.how]],[o("label-who",{}),t.who]].map(([i="",a=""])=>`- **${r(i)}**: ${r(a)}`);return[`#### ${r(t.title)}`,V(t,e),r(t.found),...t.because===void 0?[]:[r(t.because)],...n?[]:[s.join(`
`)],...A(t),...mt(t,e),...t.detail?[M(t.detail,e)]:[]].join(`

`)}function V({rules:t,outcome:n,at:e,title:o},s){return[...t.length===1&&t[0]!==o?[y(t[0]??"")]:[],r(n),y(s.place(e))].join(" · ")}function A({fixes:t}){return t.flatMap(({lead:n,lines:e})=>[r(n),B(e,"yaml")])}var lt=50;function mt({also:t},{say:n}){if(t.length===0)return[];let e=t.length-lt,o=[...t.slice(0,lt).map(({line:s,found:i})=>`- ${r(`${s}${i===""?"":`. ${i}`}`)}`),...e>0?[`- ${r(n("more",{count:e}))}`]:[]];return[`<details>
<summary>${b(n("also",{count:t.length}))}</summary>`,o.join(`
`),"</details>"]}function M(t,n){return[r(F(t,n)),ht(t,n)].join(`

`)}function ht(t,n){let e=st(t,n,nt,gt),o=[...e.groups,...e.comparisons?[e.comparisons]:[],...e.beside].map(x),s=e.notes.map(i=>`- ${r(i)}`).join(`
`);return[...o,...s===""?[]:[s],...e.strata.map(yt)].join(`

`)}function yt({caption:t,table:n,notes:e}){let o=e.map(s=>`- ${r(s)}`).join(`
`);return[`<details>
<summary>${b(t)}</summary>`,x(n),o,"</details>"].join(`

`)}function x({rows:t,align:n,plot:e}){return rt(t.map(o=>o.map((s,i)=>i===e?y(s):q(s))),{align:[...n],stringLength:et})}function ct(t,n){return[`**${r(t.title)}**`,V(t,n),r(t.found)+(t.because===void 0?"":` ${r(t.because)}`),...t.how===void 0?[]:[`${r(n.say("label-todo",{}))}: ${r(t.how)}`],...A(t),...mt(t,n),...t.detail?[M(t.detail,n)]:[]].join(`

`)}var O=200;function ft(t){let{systems:n}=t.summary,{voice:e}=t,{outside:o,reasons:s}=v(t.summary,e),i=l=>n.flatMap(l).map(m=>ct(j(m,t.judgement,e),e)),a=(l,m)=>n.flatMap(l).map(f=>$t(f,m,t));return[w("section-warnings",i(({warnings:l})=>l),e),w("section-advice",i(({advice:l})=>l),e),w("section-standing",i(({standing:l})=>l),e),wt(t),xt(t),w("section-settled",a(({settled:l})=>l,!0),e),w("section-not-yet",a(({notYet:l})=>l,!1),e),bt(t),w("section-not-applicable",[...o,...s].map(l=>`- ${r(l)}`),e)]}function w(t,n,{say:e,format:o}){if(n.length===0)return{text:"",items:0};let s=n.length-O;return{text:[`<details>
<summary>${b(e(t,{}))} (${o.number(n.length)})</summary>`,n.slice(0,O).join(`

`),...s>0?[r(e("more-elsewhere",{count:s}))]:[],"</details>"].join(`

`),items:n.length}}function $t(t,n,{judgement:e,voice:o}){let s=T(t,e,o),i=n?` · ${r(o.format.term(t.disposition))}`:"",a=n?`  
  ${r(s.found)}`:"",l=s.because===void 0?"":`  
  ${r(s.because)}`,m=s.detail?`

${M(s.detail,o)}`:"";return`- ${r(s.title)} · ${V(s,o)}${i}${a}${l}${m}`}function bt({summary:t,voice:n}){let e=t.systems.flatMap(({passed:i})=>i).flatMap(({detail:i})=>i?[i]:[]),s=[...new Map(e.map(i=>[F(i,n),i])).values()].map(i=>M(i,n));return w("section-passed",s,n)}function wt({judgement:t,voice:n}){let e=U(t),o=e&&Y(e,t.change?.baseBranch??"",n);if(!e||o===void 0)return{text:"",items:0};let s=Q.flatMap(m=>e[m].map(f=>({move:m,finding:f}))),i=s.slice(0,O).map(({move:m,finding:f})=>{let{title:u,at:c}=T(f,t,n);return`- ${r(n.say(`move-${m}`,{}))}: ${r(u)} · ${y(n.place(c))}`}),a=s.length-O;return{text:[`<details>
<summary>${b(o)}</summary>`,i.join(`
`),...a>0?[r(n.say("more-elsewhere",{count:a}))]:[],"</details>"].join(`

`),items:s.length}}function xt({judgement:t,voice:n}){let e=t.setAside?.length??0;if(e===0)return{text:"",items:0};let{table:o,more:s}=tt(t,n,O);return{text:[`<details>
<summary>${b(n.say("section-aside",{}))} (${n.format.number(e)})</summary>`,x(o),...s>0?[r(n.say("more-elsewhere",{count:s}))]:[],"</details>"].join(`

`),items:e}}var kt=50;function pt(t){let{summary:n,voice:e}=t,o=n.systems.flatMap(s=>{let i=X(s,e);return i?[r(i.why),...A(i)]:[]});return{text:[Tt(t),...o].filter(s=>s!=="").join(`

`),items:0}}function Tt({summary:t,voice:n}){let[e]=t.listed;if(t.listed.length<2)return e?.judged?r(I(e,n)):"";let{table:o,more:s}=ot(t,n,kt),i=s>0?[r(n.say("systems-more",{count:s}))]:[];return[x(o),...i].join(`

`)}var Mt=9e5,Ot=50;function fe(t,n){let e=_(t),o=G(n,t.roles),s={judgement:t,summary:e,voice:o},i={passed:"✅",awaiting:"⏳",blocked:"❌",error:"⚠️"},l=`## ${C(t)?"👀":i[t.verdict]} ${r(J(t,e,o))}`,m=[pt(s),...St(s),...jt(s),...Bt(s),...ft(s)];return Pt(l,m,It(s),n.limit??Mt,o)}function Pt(t,n,e,o,s){let i=f=>r(s.say("more-elsewhere",{count:f})),a=[t,e,i(Number.MAX_SAFE_INTEGER)].reduce((f,u)=>f+H(u),0),{shown:l,left:m}=K(n,o-a);return`${[t,...l,...m>0?[i(m)]:[],e].join(`

`)}
`}function St({judgement:{errors:t,change:n},voice:e}){if(t.length===0)return[];let o=n?[{text:`
${r(e.say("next-repair",{}))}`,items:0}]:[],s=t.map(({at:i,say:a})=>({text:`- ${y(e.place(i))} ${r(e.render(a))}`,items:1}));return[{text:`### ${r(e.say("section-faults",{}))} (${t.length})`,items:0},...s,...o]}function jt({summary:t,judgement:n,voice:e}){let o=t.totals.blocking;if(o===0)return[];let s=[{text:`### ${r(e.say(N("blocking",n),{}))} (${e.format.number(o)})`,items:0}],i=new Set;for(let a of t.systems.filter(({blocking:l})=>l.length>0)){t.listed.length>1&&s.push({text:`**${r(I(a,e))}**`,items:0});for(let l of a.blocking){let m=j(l,n,e),f=m.rules.join(" ");s.push({text:at(m,i.has(f),e),items:1}),i.add(f)}}return s}function Bt(t){let{summary:n,judgement:e,voice:o}=t;if(n.totals.awaiting===0)return[];let s=n.signers.map(a=>({text:[`**${r(W(a,o))}**`,...a.findings.map(l=>Ft(l,t))].join(`

`),items:a.findings.length}));return[{text:`### ${r(o.say(N("awaiting",e),{}))} (${n.totals.awaiting})`,items:0},...s]}function Ft(t,{judgement:n,voice:e}){let{title:o,at:s,found:i}=T(t,n,e),a=t.awaits?.code;return[`${r(o)} · ${y(e.place(s))}`,r(i),...a===void 0?[]:[r(e.say("sign-line",{})),B([e.name(a)],"text")]].join(`

`)}function It({judgement:t,summary:n,voice:e}){let{say:o,name:s}=e,i=t.policies.map(({id:l,version:m})=>`${s(l)} ${s(m)}`),a=t.commit===null?"":s(t.commit.slice(0,12));return[r(Z(n,e)),[...i.length>0?[`- ${r(o("policies",{}))}: ${r(i.join(", "))}`]:[],`- ${r(o("judged",{}))}: ${r(o("judged-on",{date:t.today,commit:a,changed:t.changed??!1}))}`,...t.notes.slice(0,Ot).map(l=>`- ${r(o("note",{}))}: ${r(e.render(l))}`)].join(`
`)].join(`

`)}export{rt as a,mt as b,M as c,ht as d,x as e,fe as f};
