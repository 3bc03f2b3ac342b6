/** What the commands say in the terminal. */
const de = {
  demoVariable: 'Die Variable LOTSE_DEMO gehört nur zur Probeschule: Bitte nehmen Sie sie heraus.',
  notBuilt: 'Die Seiten sind noch nicht gebaut: Bitte rufen Sie zuerst „npm run build“ auf.',
  building: 'Die Seiten werden gebaut …',
  portTaken: (port: number) =>
    `Der Port ${port} ist schon vergeben: Bitte beenden Sie das andere Programm oder setzen Sie die Variable PORT auf einen freien Port.`,
  portRefused: (port: number, words: string) =>
    `Lotse darf den Port ${port} nicht öffnen (${words}): Bitte prüfen Sie die Variablen HOST und PORT.`,
  demoPortTaken: (name: string, port: number) =>
    `Der Port ${port} ist nicht frei, vielleicht läuft die Probeschule schon. Mit ${name}=… wählen Sie einen anderen.`,
  demoRuns: (folder: string, pid: number) =>
    `Die Probeschule im Ordner „${folder}“ läuft schon (Prozess ${pid}). Bitte beenden Sie sie zuerst mit Strg-C.`,
  fallen: (part: string, why: string, seconds: number) =>
    `${part} ist ausgefallen (${why}); neuer Versuch in ${seconds} s`,
  notADemoFolder: (folder: string) =>
    `Im Ordner „${folder}“ liegt schon etwas, das nicht von der Probeschule ist. Bitte wählen Sie mit DATA_DIR einen anderen.`
}

const en: typeof de = {
  demoVariable: 'The variable LOTSE_DEMO belongs to the demo only: please remove it.',
  notBuilt: 'The pages are not built yet: please run “npm run build” first.',
  building: 'Building the pages …',
  portTaken: (port) =>
    `The port ${port} is taken: please end the other program or set the variable PORT to a free port.`,
  portRefused: (port, words) =>
    `Lotse may not open the port ${port} (${words}): please check the variables HOST and PORT.`,
  demoPortTaken: (name, port) =>
    `The port ${port} is taken, perhaps the demo is running already. Choose another one with ${name}=….`,
  demoRuns: (folder, pid) =>
    `The demo in the folder “${folder}” is running already (process ${pid}). Please end it with Ctrl-C first.`,
  fallen: (part, why, seconds) => `${part} has fallen (${why}); next attempt in ${seconds} s`,
  notADemoFolder: (folder) =>
    `The folder “${folder}” holds something that is not the demo's. Please choose another one with DATA_DIR.`
}

/** German, unless the shell speaks English (`LANG=en_…`). */
export const startTexts = (lang: string | undefined): typeof de => (/^en\b|^en_/i.test(lang ?? '') ? en : de)
