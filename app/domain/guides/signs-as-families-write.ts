/** Phrases as one text, parted by semicolons, so that a type stays readable at a glance. */
const list = (text: string): string[] =>
  text
    .split(';')
    .map((words) => words.trim())
    .filter((words) => words !== '')

/**
 * How families word the types beside the phrases of guides.md: the same troubles in everyday sentences.
 * Form as in `problem-types`: whole words, `…` for up to four words between, a final `*` for any ending.
 */
export const SIGNS_AS_FAMILIES_WRITE: Readonly<Record<string, { strong: string[]; plain: string[] }>> = {
  'P-01': {
    strong: list(
      'meeting-id … nicht gültig; meeting-id … nicht erkannt; meeting id … nicht; findet kein meeting; meeting … gibt es … nicht; meeting-nummer … stimmt nicht; meeting-id … stimmt nicht; besprechungs-id … ungültig; not a valid meeting'
    ),
    plain: list('nummer … stimmt nicht; link … abgelaufen; link … ungültig; meeting existiert')
  },
  'P-02': {
    strong: list(
      'kenncode … stimmt; kenncode … ungültig; kenncode … abgelehnt; kenncode … eingeben; welcher kenncode; keinen kenncode; passwort … meeting … abgelehnt; meeting … passwort … nicht; zoom … will … passwort; passwort … zoom … eingeben; passwort … bei zoom'
    ),
    plain: list(
      'passwort … abgelehnt; passwort … stimmt nicht; kennwort … stimmt nicht; code … nicht angenommen; code wird nicht; kenncode … fragt'
    )
  },
  'P-03': {
    strong: list(
      'findet … link nicht; findet … link; wo steht … link; wo ist … link; fehlt … link; link fehlt; link … fehlt; link … schicken; link … zusenden; link … nicht auf der lernplattform; keinen zoom-link; kein zoom-link; raumliste nicht; find the … link; find … zoom link; send … link'
    ),
    plain: list('link … noch nicht; wo … draufklicken; link verloren; link suchen; wo … klicken')
  },
  'P-04': {
    strong: list(
      'falschen zoom; falschen konferenz; falsche konferenz; falschen videokonferenz; falschen zeit'
    ),
    plain: list(
      'fremde kinder; niemand drin; keiner drin; ist allein; war … allein; landet immer; statt bei der; falscher link; keiner im raum; sonst niemand'
    )
  },
  'P-05': {
    strong: list(
      'lässt … nicht rein; lassen … nicht rein; lässt … nicht in den raum; lassen … nicht in den raum; nicht in den raum gelassen; niemand … rein; keiner … lässt … rein; in kürze eingelassen; eingelassen wird; nicht hineingelassen; reinlassen; host lässt sie; wartebereich; warteschleife; wartezimmer; admit'
    ),
    plain: list('eingelassen; einlass')
  },
  'P-06': {
    strong: list(
      'warten auf den moderator; warten … moderator; host … startet; warten … bis der host; kein lehrer da; keine lehrerin da; keine lehrkraft; lehrer … kam nicht; lehrerin … kam nicht; lehrer … fehlte; lehrerin … fehlte; raum … noch zu; host hat … anderes meeting; hat noch nicht begonnen; noch nicht gestartet'
    ),
    plain: list('moderator; warten auf … lehrer*; wartet auf … lehrer*')
  },
  'P-07': {
    strong: list(
      'stürzt … ab; stürzt ständig ab; abgestürzt; passiert nichts; passiert gar nichts; schließt sich … wieder; app … lädt nicht; zoom … lädt nicht; wie installier*; app ist weg; app … verschwunden; zoom … nicht herunterladen; nicht herunterladen; app geht nicht auf; öffnet … nicht mehr; app … reagiert nicht; zoom … reagiert nicht; wo … zoom … herunterladen; nicht runterladen; keep* crashing'
    ),
    plain: list('runterladen; stürzt ab; app … nicht auf')
  },
  'P-08': {
    strong: list(
      'neueste version; neuesten version; app … zu alt; app zu alt; zoom … zu alt; update … fehl; update … will; will … update; nicht updaten; braucht … update; alte version; zoom … aktualisier*'
    ),
    plain: list('updates; veraltet; veraltete')
  },
  'P-09': {
    strong: list(
      'verlangt … anmeldung; verlangt … konto; will … konto; einloggen bei zoom; bei zoom einloggen; zoom … einloggen; zoom-account; braucht … account; brauchen … account; brauchen … konto; braucht … konto; sich registrieren; registriert sein; zoom … registr*; sign up; zoom account'
    ),
    plain: list('e-mail-adresse eingeben; email eingeben')
  },
  'P-10': {
    strong: list(
      'nicht alt genug; altersprüfung; alter eingeben; alter … bestätigen; mindestens 16; jünger als; too young; erst ab 16; ab 16 jahre*; sein alter; ihr alter'
    ),
    plain: list('darf … nicht … unter')
  },
  'P-11': {
    strong: list(
      'kann ihn nicht hören; kann sie nicht hören; können ihn nicht hören; können sie nicht hören; niemand kann … hören; keiner kann … hören; hören nichts von; hört nichts von; kann nicht sprechen; nicht … sprechen; hört … keiner; hört … niemand; hören sie nicht; hören ihn nicht; mikro* … durchgestrichen; mikro* … stumm; sich … unmute; unmute; stummschaltung; mikro tot; mikro* … tot; nicht laut schalten; von niemandem gehört; von keinem gehört; cant hear him; cant hear her; cant hear me'
    ),
    plain: list('mikro* … aus; mikro* … kaputt; versteht … keiner')
  },
  'P-12': {
    strong: list(
      'auf das mikrofon zugreifen; mikrofon … zugreifen; mikro … zugreifen; mikro … zugriff; mikrofonberechtigung; mikrofonzugriff; mikrofonfreigabe; mikro* … nicht erkannt; mikro* … erlauben; kein mikrofon gefunden; mikro* … gesperrt; microphone … detected'
    ),
    plain: []
  },
  'P-13': {
    strong: list(
      'hör nix; hör … nix; hör nichts; hör … nichts; ton weg; fehlt der ton; fehlt nur der ton; ton ist weg; ton ist aus; ton fehlt; kein audio; keine tonausgabe; kein sound; keinen sound; kann … lehrer* nicht hören; kann … anderen nicht hören; kann … niemanden hören; kann nichts hören; hört die lehrer* nicht; hört den lehrer nicht; hört die klasse nicht; hört keinen; man hört nichts; ton … nicht da; ohne audio; audio … nicht verbunden; nothing … hear; sound … gone'
    ),
    plain: list('ton … kommt nicht; ton … weg; stumm bei ihm; stumm bei ihr; hört … niemanden')
  },
  'P-14': {
    strong: list(
      'mit … kopfhörern kein ton; bluetooth-kopfhörer*; bluetooth-box; lautsprecherbox; kopfhörer* … kein ton; headset … kein ton; headset … nicht; nicht über … headset; ton … kopfhörer*; ton … falschen lautsprecher; kopfhörer … kaputt; ohrhörer; lautsprecher … nicht'
    ),
    plain: list('kopfhörern')
  },
  'P-15': {
    strong: list(
      'hören sich doppelt; hört sich selbst; hört … sich selbst; hören sich selbst; sich … doppelt hör*; pfeifton; quietscht'
    ),
    plain: list('hallen; doppelt hör*')
  },
  'P-16': {
    strong: list(
      'ton setzt … aus; wortfetzen; nur die hälfte; ton … verzerrt; ton … verzögert; ton … stockt; ton … hakt; ton … abgehackt; ton … zerhackt; ton … stottert; ton … unterbrochen; stimme … abgehackt; ton … blechern; sound … choppy; voice … robot*'
    ),
    plain: list('ruckeln; zeitversetzt; verzerrt; stottert; verzögert; rauscht; knackt; versteht … schlecht')
  },
  'P-17': {
    strong: list(
      'bild geht nicht; bild nicht; kamera … nicht an; kamera … nicht ein; kamera … nicht erkannt; webcam … nicht; kamera … einschalten; kamera … freigeben; kamera ist aus; kein kamerabild; kamera … blockiert; kamera … nicht freigegeben; kameraberechtigung; kamerazugriff; sehen sie nicht; sieht man nicht; camera … not … work*; camera … blocked'
    ),
    plain: list(
      'bild fehlt; fehlt … bild; man sieht sie … nicht; man sieht ihn … nicht; kamera aus; kamera … kaputt; video … nicht'
    )
  },
  'P-18': {
    strong: list(
      'kamera … anderen programm; kamera … anderen app; anderen programm verwendet; anderen programm benutzt; kamera … belegt; schwarzes feld; schwarzen bildschirm; schwarzes fenster; bild bleibt dunkel; bild … dunkel; bildschirm ist schwarz; bildschirm … schwarz; sieht nur schwarz; camera … black; camera … another app*'
    ),
    plain: list('dunkel; schwarze kachel')
  },
  'P-19': {
    strong: list(
      'weder kamera; weder mikro*; kein mikrofon … pc; keine kamera … rechner; kamera … nicht eingebaut; keine eingebaute kamera; keine kamera … computer; gibt es kein mikro*; no built-in camera'
    ),
    plain: []
  },
  'P-20': {
    strong: list(
      'hängt sich … auf; laptop … jahre alt; gerät … jahre alt; rechner … jahre alt; computer … jahre alt; tablet … jahre alt; ipad … jahre alt; handy … jahre alt; pc … jahre alt; tablet … zu alt; laptop … zu alt; gerät … zu alt; handy … zu alt; ipad … zu alt; rechner … zu alt; computer … zu alt; alles … langsam; lüfter; friert … laptop; laptop friert; zu wenig speicher; speicher … voll; kein speicherplatz; laptop … too slow; not enough storage'
    ),
    plain: list('zu langsam; extrem langsam; so langsam; sehr alt; hakt; überfordert; überhitzt')
  },
  'P-21': {
    strong: list(
      'nach … vierzig; 40-minuten*; nach … 40 min; nur 40 minuten; auf 40 minuten; genau 40 minuten; immer 40 minuten; 40 minuten … schluss; 40 minuten … vorbei; 40 minuten … raus; 40 minuten … ende; 40 minuten … beendet; 40 minuten … ab; vierzig minuten … schluss; after … 40 minutes'
    ),
    plain: []
  },
  'P-22': {
    strong: list(
      'verbindungsabbrüche; trennt … verbindung; verbindung getrennt; verbindung … verloren; verbindung … abgebrochen; alle … minuten … weg; alle … minuten … raus; immer wieder raus; ständig raus; dauernd raus; fliegt … ständig; zoom bricht … ab; zoom … beendet sich; bricht ständig ab; rausgekickt; wirft … raus; schmeißt … raus; kickt … raus; verbindet … neu; loses connection; connection … lost; connection drops; thrown out; rausfliegt; aus … raum geworfen; aus … konferenz geworfen; aus … meeting geworfen; raus fliegt; aus … konferenz fliegt; aus … raum fliegt; aus … meeting fliegt; aus … stunde fliegt'
    ),
    plain: list(
      'verbindungsfehler; verbindungsprobleme; immer wieder … weg; immer wieder getrennt; immer wieder unterbrochen; reconnect*'
    )
  },
  'P-23': {
    strong: list(
      'kaum wlan; kaum empfang; wlan bricht; wlan … abbrech*; wlan … bricht; schwaches signal; wlan-verstärker; wlan-signal; internetverbindung ist instabil; verbindung … instabil; w-lan … schwach; w-lan … schlecht; connection is unstable'
    ),
    plain: list('friert … ein; eingefroren; bild bleibt hängen; bild hängt; repeater')
  },
  'P-24': {
    strong: list(
      'leitung … reicht; leitung … schwach; internet … zu schwach; langsame leitung; volumen … aufgebraucht; volumen … verbraucht; kein datenvolumen; bandbreite … reicht; mobile daten … aufgebraucht; dsl … langsam'
    ),
    plain: list('lte; mobile daten; schlechte leitung; schwache leitung; dünne leitung')
  },
  'P-25': {
    strong: list(
      'verbindung zum server nicht möglich; verbindung zum server; blockiert … zoom; zoom … blockiert; zoom … gesperrt; firmenrechner; dienstrechner; pi-hole; netzwerk … blockiert; cannot connect; network error'
    ),
    plain: list('avast; avira; mcafee; werbeblocker; sicherheitssoftware')
  },
  'P-26': {
    strong: list(
      'powerpoint … nicht zeigen; powerpoint … zeigen; präsentation … zeigen; präsentation nicht; bildschirm … zeigen; bildschirm nicht teilen; inhalte teilen; screen … share'
    ),
    plain: list('powerpoint; präsentation')
  },
  'P-27': {
    strong: list(
      'sieht … nur eine person; nur eine person; nur die lehrerin; nur den lehrer; alle kinder sehen; alle … sehen; nicht alle kinder; leiste … verschwindet; leiste … verschwunden; knöpfe … weg; knopf … nicht; symbole … weg; sprecheransicht; kacheln; see everyone'
    ),
    plain: list('leiste; vollbildmodus; schaltfläche*')
  },
  'P-28': {
    strong: list(
      'wo ist die hand; hand … finde*; sich nicht melden; nicht melden; melden im zoom; chatten; chat … schreiben; chat … finde*; chat … gesperrt; raise hand'
    ),
    plain: list('chatfenster; chatfunktion')
  },
  'P-29': {
    strong: list(
      'falsche name; der name … falsch; name … falsch; name … stimmt nicht; ändert … namen; ändere … namen; name … wird … angezeigt; name … angezeigt; anderen namen; falsch angezeigt; wird als … angezeigt; heißt … wie ich; unter meinem namen; mit meinem namen; display name; name … changed'
    ),
    plain: list('mein name; meinem namen; fremder name; fremden namen')
  },
  'P-30': {
    strong: list(
      'bildschirm geht … aus; bildschirm … schwarz nach; tablet geht … aus; handy geht … aus; laptop geht … aus; schaltet sich … ab; schaltet sich … aus; schläft … ein; bildschirmsperre; ladegerät; netzteil'
    ),
    plain: list('nicht mehr laden; ständig laden; geht mittendrin aus')
  },
  'P-31': {
    strong: list(
      'zeitlimit … erreicht; zeitlimit am; limit … erreicht; fritzbox … sperrt; fritz!box … sperrt; fritzbox … gesperrt; kinderkonto; kinderprofil; app … genehmig*; jugendschutz*; family safety; salfeld; google family; zugangsprofil; nutzungszeit'
    ),
    plain: list('gesperrt … uhr; genehmigung')
  },
  'P-32': {
    strong: list(
      'kinder … nur einen; kinder … nur ein; kinder … ein gerät; kinder … einen laptop; zur gleichen zeit; zur selben zeit; laptop teilen; tablet teilen; ipad teilen; einen laptop teilen; computer teilen; gerät teilen; bruder braucht; schwester braucht; geschwisterkind*; two children; both kids'
    ),
    plain: []
  },
  'P-33': {
    strong: list(
      'ein leihgerät; leihgerät brauchen; leihgerät bekommen; bräuchten … gerät; brauchen … gerät; brauchen … leih*; nichts anderes; gerät … zur verfügung; tablet … zur verfügung; laptop … zur verfügung; gerät ausleihen; tablet … leihen; ipad … leihen; ipad ausleihen; laptop … kaputt; kein handy; keinen pc; keinen drucker'
    ),
    plain: []
  },
  'P-34': {
    strong: list(
      'kein internetanschluss; noch kein internet; internet … abgestellt; internet weg; internet ist weg; internet geht nicht; internet … funktioniert nicht; router … kaputt; router kaputt; keine internetverbindung; internetstörung; internet … down'
    ),
    plain: list('umzug; telekom-störung')
  },
  'P-35': {
    strong: list(
      'schul-ipad; schul-laptop; schulipad; schul-tablet; schultablet; ipad der schule; ipad von der schule; tablet der schule; gerät der schule; geliehene*; ausgeliehene*; leihgerät … startet; leihgerät … zurück*; geliehen bekommen; kgn-l*; school ipad'
    ),
    plain: list('sprung; zurückgeben')
  },
  'P-36': {
    strong: list(
      'iserv … nicht; passwort für iserv; passwort … iserv; passwort … moodle; schulportal; passwort … schule; schul-login; keine zugangsdaten; zugangsdaten … verloren; zugangsdaten … vergessen; zugangsdaten fehlen; neues passwort; login … falsch; kommt nicht … moodle; itslearning; mebis; logineo; schulcloud; schul-cloud; nextcloud; anmeldedaten'
    ),
    plain: list('kennwort vergessen; passwort … geht nicht; iserv')
  },
  'P-37': {
    strong: list(
      'browser wird nicht; browser nicht unterstützt; im safari … nicht; im firefox; mit firefox; im chrome … nicht; in edge; im edge; über den browser; im browser; anderer browser; welcher browser; welchen browser'
    ),
    plain: list('edge; opera')
  },
  'P-38': {
    strong: list(
      'zoom … gestört; zoom down; zoom-störung; ganze klasse … nicht; bei allen … nicht; alle … kommen nicht rein; keiner aus der klasse; niemand aus der klasse; störung … zoom'
    ),
    plain: list('bei den anderen eltern; anderen eltern … nicht; anderen auch nicht; mehrere kinder')
  },
  'P-39': {
    strong: list(
      'nicht auskennen; kennen uns … nicht aus; kenne mich … nicht aus; einmal ausprobieren; einen test; test machen; testlauf; testen können; gibt es eine anleitung; eine anleitung; noch nie gemacht; noch nie benutzt; beim einrichten; schritt für schritt; instructions; never used'
    ),
    plain: list('anleitung … schicken; anleitung für; welche anleitung; wie geht das; erklären … wie')
  },
  'P-40': {
    strong: list(
      'kamera an sein; kamera anmachen müssen; kamera … pflicht; kamerapflicht; kamera muss an; kamera … anhaben; widersprechen; gefilmt wird; gefilmt werden; mitgeschnitten; recorded; datenschutzbeauftragte*'
    ),
    plain: list('server … usa; persönlichkeitsrecht*')
  },
  'P-41': {
    strong: list(
      'schlimme bilder; schlimme videos; ausgelacht; unbekannter ist; unbekannter war; unbekannter hat; unbekannter kam; unbekannter mann; unbekannter teilnehmer; fremde leute; fremden mann; fremde männer; jemand … nicht zur klasse; einer … nicht zur klasse; person … nicht zur klasse; leute … nicht zur klasse; schimpfwörter; beschimpft; nackt*; hakenkreuz*; eindringling; jemand fremdes'
    ),
    plain: list('ärgern ihn; wird … geärgert; gehört nicht zur klasse; fremde … im raum; fremde … drin')
  },
  'P-42': {
    strong: list(
      'entschuldigen sie … heute; bitte entschuldigen … kind; nicht am unterricht teilnehmen; hat fieber; hat corona; trauerfall; beerdigung'
    ),
    plain: list(
      'erkältet; kopfschmerzen; bauchschmerzen; beim arzt; keine lust; wann … elternabend; neuen stundenplan; stundenplan … geändert'
    )
  },
  'P-43': {
    strong: list(
      'sieht schlecht; sieht sehr schlecht; schrift … nicht lesen; schrift … zu klein; ist taub; ist blind; autis*; nachteilsausgleich; adhs; deaf'
    ),
    plain: list('schrift; taub; blind')
  }
}
