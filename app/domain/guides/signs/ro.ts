import type { LanguageSigns } from './language-signs.ts'

/** Words of Romanian families, by type of problem. */
export const SIGNS_RO: LanguageSigns = {
  'P-01': { strong: ['id invalid', 'id-ul … invalid', 'id-ul … greșit', 'întâlnirea nu există'], plain: [] },
  'P-02': {
    strong: [
      'parola greșită',
      'parolă greșită',
      'parola … greșită',
      'parola nu merge',
      'parola nu este corectă',
      'nu acceptă parola',
      'am uitat parola',
      'cod greșit',
      'codul … greșit'
    ],
    plain: ['parol*']
  },
  'P-03': {
    strong: [
      'nu găsesc linkul',
      'nu găsim linkul',
      'nu avem linkul',
      'nu am primit linkul',
      'nu am primit link*',
      'unde este linkul',
      'unde e linkul',
      'linkul nu merge',
      'linkul nu funcționează',
      'nu se deschide linkul'
    ],
    plain: ['linkul', 'link']
  },
  'P-04': { strong: ['nu este nimeni', 'nu e nimeni', 'camera greșită', 'ora greșită'], plain: [] },
  'P-05': {
    strong: [
      'sala de așteptare',
      'sală de așteptare',
      'nu … lasă să intre',
      'nu este primit*',
      'nu o lasă să intre',
      'nu îl lasă să intre'
    ],
    plain: []
  },
  'P-06': {
    strong: ['profesor* nu a venit', 'profesoara nu a venit', 'așteptăm profesor*', 'ora nu a început'],
    plain: []
  },
  'P-07': {
    strong: [
      'aplicația nu se deschide',
      'aplicația nu merge',
      'aplicația nu pornește',
      'nu se deschide aplicația',
      'nu se instalează',
      'nu putem instala',
      'nu pot instala',
      'nu pornește'
    ],
    plain: ['aplicați*', 'instala']
  },
  'P-08': { strong: ['actualizare', 'actualizez*', 'actualizat*', 'versiune veche'], plain: [] },
  'P-09': {
    strong: [
      'înregistrez*',
      'înregistrare',
      'creez* cont',
      'cont nou',
      'cere cont',
      'cere să se conecteze',
      'cere autentificare'
    ],
    plain: ['cont', 'contul']
  },
  'P-10': { strong: ['data nașterii', 'limită de vârstă', 'vârsta'], plain: [] },
  'P-11': {
    strong: [
      'nu îl aude',
      'nu o aude',
      'nu se aude el',
      'nu se aude ea',
      'nu îl aud',
      'nu o aud',
      'profesoara nu îl aude',
      'profesoara nu o aude',
      'nimeni nu îl aude',
      'nimeni nu o aude'
    ],
    plain: ['microfon*']
  },
  'P-12': {
    strong: [
      'microfonul nu merge',
      'microfonul nu funcționează',
      'nu merge microfonul',
      'nu funcționează microfonul',
      'acces la microfon'
    ],
    plain: []
  },
  'P-13': {
    strong: [
      'nu aude',
      'nu aud',
      'nu auzim',
      'nu are sunet',
      'fără sunet',
      'nu este sunet',
      'nu e sunet',
      'nu se aude',
      'sunetul nu merge',
      'sunetul nu funcționează',
      'nu merge sunetul',
      'nu avem sunet'
    ],
    plain: ['sunet*']
  },
  'P-14': {
    strong: ['căștile nu merg', 'căștile nu funcționează', 'difuzor*'],
    plain: ['căști*', 'bluetooth']
  },
  'P-15': { strong: ['ecou*', 'țiuie'], plain: [] },
  'P-16': {
    strong: [
      'sunetul … întrerup*',
      'se întrerupe sunetul',
      'sunetul … sacadat',
      'se aude întrerupt',
      'se aude sacadat'
    ],
    plain: []
  },
  'P-17': {
    strong: [
      'camera nu funcționează',
      'camera nu merge',
      'nu merge camera',
      'nu funcționează camera',
      'camera nu pornește',
      'nu se vede el',
      'nu se vede ea'
    ],
    plain: ['camera video']
  },
  'P-18': {
    strong: [
      'ecran negru',
      'ecranul este negru',
      'ecranul e negru',
      'nu are imagine',
      'fără imagine',
      'nu avem imagine',
      'nu se vede nimic'
    ],
    plain: ['imagine*']
  },
  'P-20': {
    strong: [
      'se blochează',
      'foarte lent',
      'prea vechi',
      'telefon vechi',
      'tabletă veche',
      'laptop vechi',
      'calculator vechi',
      'nu este suportat*'
    ],
    plain: ['lent']
  },
  'P-21': { strong: ['40 de minute', 'patruzeci de minute'], plain: [] },
  'P-22': {
    strong: [
      'îl dă afară',
      'o dă afară',
      'este dat afară',
      'este dată afară',
      'iese singur din',
      'se deconectează',
      'se întrerupe conexiunea',
      'conexiunea se întrerupe',
      'pierde conexiunea',
      'se întrerupe legătura'
    ],
    plain: []
  },
  'P-23': {
    strong: [
      'wifi slab',
      'wi-fi slab',
      'semnal slab',
      'internet slab',
      'internetul este slab',
      'internetul e slab'
    ],
    plain: ['wifi', 'wi-fi', 'semnal*']
  },
  'P-24': {
    strong: [
      'internet lent',
      'internetul este lent',
      'internetul e lent',
      's-au terminat datele',
      'nu mai avem date'
    ],
    plain: []
  },
  'P-26': { strong: ['partaja* ecran*', 'partajarea ecranului'], plain: [] },
  'P-30': { strong: ['bateri*', 'se descarcă'], plain: [] },
  'P-31': { strong: ['control parental', 'controlul parental', 'family link'], plain: [] },
  'P-32': {
    strong: [
      'un singur calculator',
      'un singur laptop',
      'o singură tabletă',
      'un singur dispozitiv',
      'în același timp',
      'la aceeași oră'
    ],
    plain: []
  },
  'P-33': {
    strong: [
      'nu avem calculator',
      'nu are calculator',
      'nu avem laptop',
      'nu are laptop',
      'nu avem tabletă',
      'nu are tabletă',
      'nu avem dispozitiv'
    ],
    plain: []
  },
  'P-34': {
    strong: [
      'nu avem internet',
      'fără internet',
      'nu este internet',
      'nu e internet',
      'nu merge internetul',
      'internetul nu merge'
    ],
    plain: []
  },
  'P-35': {
    strong: ['laptopul școlii', 'laptopul de la școală', 'tableta de la școală', 'tableta școlii'],
    plain: []
  },
  'P-39': { strong: ['cum se folosește', 'cum folosim', 'nu știm cum', 'nu știu cum'], plain: [] },
  'P-42': { strong: ['este bolnav*', 'e bolnav*', 's-a îmbolnăvit', 'tem* pentru acasă'], plain: [] }
}
