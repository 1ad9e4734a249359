import { it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { triage } from './triage.js'; import { parseDate } from './date.js'; import { parseName } from './name.js'; import { parseYesNo } from './yes-no.js'; import { parseChoice } from './choice.js'; import { parseNumber } from './number.js'; import { isUnsure } from './unsure.js'; import { isCourtesy } from './courtesy.js';
const L=['sw','en','fr']; const today=Temporal.PlainDate.from('2026-03-02'); const between={from:today,to:today.add({weeks:43})};
const opts=[{code:'en',label:'English',accept:['a']},{code:'sw',label:'Kiswahili',accept:['b']}];
const fs: Record<string,(t:string)=>unknown>={triage:(t)=>triage(t,{languages:L,isOptedOut:false,hasOpenQuestion:true,offered:['1','2','English'],isTwilioSms:true}),date:(t)=>parseDate(t,{languages:L,today,between}),name:(t)=>parseName(t,{languages:L}),yesno:(t)=>parseYesNo(t,{languages:L}),choice:(t)=>parseChoice(t,{languages:L,options:opts}),number:(t)=>parseNumber(t,{languages:L}),unsure:(t)=>isUnsure(t,{languages:L}),courtesy:(t)=>isCourtesy(t,{languages:L})};
const units=['stop ','a','no ','1/','1 ','15 feb ','baby not ','1,',"a'",'naitwa ','mia na ','😊',' ','not feel baby ','natoka damu ','za','x. ','my name is '];
it('bench',()=>{ const out:string[]=[];
for(const [n,f] of Object.entries(fs)){ f('warm up text 1'); for(let i=0;i<300;i++){f('ndiyo');f('15 feb 26')}
 let t=performance.now(); for(let i=0;i<1000;i++){f('ndiyo');f('Asha Wanjiku')} out.push(n+' short us '+((performance.now()-t)/2).toFixed(1));
 for(const u of units){ const s=u.repeat(1600).slice(0,1600), h=s.slice(0,400); f(s); t=performance.now(); for(let i=0;i<3;i++)f(s); const a=(performance.now()-t)/3; t=performance.now(); for(let i=0;i<3;i++)f(h); const b=(performance.now()-t)/3; if(a>3) out.push(`${n} ${JSON.stringify(u)} 1600: ${a.toFixed(1)}ms 400: ${b.toFixed(2)}ms`)} }
console.log(out.join('\n'))});
