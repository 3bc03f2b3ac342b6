/**
 * Invented people. First and last names are common ones, put together by chance: nobody real is meant.
 */
export type Origin = {
  /** Language the family may write in. */
  language: 'de' | 'en' | 'tr' | 'ar' | 'ru' | 'uk' | 'pl' | 'ro'
  /** Share of the households, in hundredths. */
  share: number
  lastNames: readonly string[]
  children: readonly string[]
  mothers: readonly string[]
  fathers: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s+/)

export const ORIGINS: readonly Origin[] = [
  {
    language: 'de',
    share: 70,
    lastNames: words(`
      Müller Schäfer Hoffmann Weber Becker Wagner Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun
      Krüger Hartmann Lange Werner Krause Meier Lehmann Köhler Maier Huber Kaiser Fuchs Peters Lang Scholz
      Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann
      Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Schumacher Krämer Vogt Stein Jäger Otto Sommer
      Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
      Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Ritter Lindemann Ackermann Brückner Hölzl Ebert
      Großmann Thiel Nowotny Ahrens Petersen Janssen Carstens Reimers Behrens Lüders Wendt Brinkmann
      Döring Fiedler Gebhardt Heller Kirchner Marquardt Nagel Oppermann Paulsen Rademacher Sievers Tiedemann
    `),
    children: words(`
      Mia Emma Hannah Lina Marie Lena Clara Leonie Ida Frieda Mathilda Charlotte Johanna Paula Greta Nele
      Amelie Lotta Pia Merle Jule Antonia Theresa Carla Ronja Svea Finja Mara Luisa Helene Katharina Anni
      Ben Paul Jonas Elias Finn Leon Luis Henry Felix Noah Emil Anton Jakob Moritz Oskar Theo Max Lukas
      Linus Mats Jannik Till Fritz Karl Konrad Bruno Valentin Simon Tobias Jonathan Leonard Vincent Hannes
      Finn-Luca Ole Lasse Julian David Raphael Samuel Kilian Benedikt
    `),
    mothers: words(`
      Sandra Katrin Stefanie Nicole Anja Melanie Claudia Susanne Julia Christina Silke Tanja Birgit Daniela
      Kerstin Sabine Andrea Petra Antje Britta Heike Ulrike Simone Yvonne Martina Nadine Kathrin Maike
    `),
    fathers: words(`
      Thomas Michael Andreas Stefan Markus Christian Matthias Jens Torsten Frank Oliver Sven Jörg Alexander
      Daniel Martin Holger Dirk Ralf Carsten Marco Sebastian Björn Lars Tim Henning Volker Uwe
    `)
  },
  {
    language: 'tr',
    share: 9,
    lastNames: words(`
      Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara
      Koç Kurt Özkan Şimşek Polat Korkmaz
    `),
    children: words(`
      Elif Zeynep Defne Ecrin Azra Nisa Meryem Ela Emre Yusuf Mert Ömer Ali Kerem Can Deniz Eren Baran Selin
      Melisa Berat Aylin
    `),
    mothers: words('Ayşe Fatma Emine Hatice Zeliha Sevgi Gülşen Nurcan Özlem Derya Songül'),
    fathers: words('Mehmet Mustafa Ahmet Hasan Hüseyin İbrahim Murat Serkan Kemal Orhan Cem')
  },
  {
    language: 'ar',
    share: 6,
    lastNames: words(`
      Al-Masri Haddad Khalil Nasser Al-Ahmad Hamdan Darwish Saleh Mansour Issa Barakat Aziz Al-Khatib Shaheen
    `),
    children: words(`
      Noor Amira Layla Yara Rania Salma Jana Omar Adam Karim Youssef Samir Tarek Bilal Hamza Malak Lamar Zain
    `),
    mothers: words('Hanan Samira Rana Nadia Amal Huda Mona Dina Suha'),
    fathers: words('Ahmad Khaled Mahmoud Hassan Bassam Fadi Nabil Rami Walid')
  },
  {
    language: 'uk',
    share: 4,
    lastNames: words(
      'Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko Boyko Melnyk Lysenko Marchenko Rudenko'
    ),
    children: words(
      'Oleksandra Sofiia Daryna Zlata Polina Maksym Artem Danylo Nazar Tymofii Bohdan Solomiia'
    ),
    mothers: words('Olena Iryna Nataliia Oksana Tetiana Yuliia'),
    fathers: words('Andrii Serhii Oleh Viktor Yurii')
  },
  {
    language: 'pl',
    share: 4,
    lastNames: words('Nowak Wójcik Mazur Kaczmarek Krawczyk Wieczorek Dudek Pawlak Walczak Sikora Baran'),
    children: words('Zuzanna Maja Oliwia Lena Hanna Jakub Antoni Filip Szymon Kacper Wojciech Kinga'),
    mothers: words('Agnieszka Magdalena Joanna Ewa Dorota Beata'),
    fathers: words('Piotr Tomasz Krzysztof Marek Grzegorz Adam')
  },
  {
    language: 'ru',
    share: 3,
    lastNames: words('Schmidt-Petrenko Weber Miller Dick Reimer Wiens Janzen Friesen Klassen'),
    children: words('Anastasia Alina Milana Daniel Maxim Viktoria Artur Nikita Michael Elina'),
    mothers: words('Elena Olga Irina Svetlana Ludmila'),
    fathers: words('Viktor Sergej Waldemar Eugen Alexander')
  },
  {
    language: 'ro',
    share: 2,
    lastNames: words('Popescu Ionescu Dumitru Stan Munteanu Rusu Moldovan'),
    children: words('Andreea Ioana Daria Matei Andrei Luca Stefania David'),
    mothers: words('Mihaela Elena Gabriela Cristina'),
    fathers: words('Ion Adrian Cristian Florin')
  },
  {
    language: 'en',
    share: 2,
    lastNames: words('Okafor Mensah Asante Patel Nguyen Tran Pham Ricci'),
    children: words('Grace Chiara Matteo Kofi Ama Linh Minh Ananya Giulia'),
    mothers: words('Blessing Abena Priya Lan Francesca'),
    fathers: words('Emmanuel Kwame Raj Hung Marco')
  }
]

/** Mail providers, all in a domain nobody can have. */
export const PROVIDERS = [
  'gmx.example',
  'web.example',
  't-online.example',
  'gmail.example',
  'icloud.example',
  'outlook.example',
  'posteo.example'
] as const
