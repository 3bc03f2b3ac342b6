/** "This guide is there in German only", for families whose language has no text of its own. */
export const ONLY_GERMAN: Readonly<Record<string, string>> = {
  tr: 'Bu kılavuz yalnızca Almanca olarak mevcut.',
  ar: 'هذا الدليل متوفر باللغة الألمانية فقط.',
  ru: 'Эта инструкция есть только на немецком языке.',
  uk: 'Ця інструкція є лише німецькою мовою.',
  pl: 'Ta instrukcja jest dostępna tylko po niemiecku.',
  ro: 'Acest ghid este disponibil doar în limba germană.'
}
