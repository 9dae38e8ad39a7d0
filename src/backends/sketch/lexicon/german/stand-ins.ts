/** Words for what has no picture of its own; the thing is shown where there is nothing else. */
export const standIns: Record<string, string> = {
  shop: 'café, restaurant, bäckerei, bistro, neueröffnung, eröffnung',
  'paper-bag': `
      sale, schlussverkauf, ausverkauf, rabatt, sommerschlussverkauf, winterschlussverkauf,
      angebot, angebote, rabattaktion`,
  dumbbell: 'fitness, fitnessstudio, krafttraining, training',
  megaphone: `
      stellenangebot, wir stellen ein, stellenanzeige, ankündigung, job, jobs, team gesucht,
      mitarbeiter gesucht, wir suchen dich, ausbildungsplatz`,
  laptop: 'webinar, onlinekurs, homeoffice',
  luggage: 'reise, reisen, urlaub, städtereise',
  bouquet: 'muttertag',
  necktie: 'vatertag',
  'ice-skate': 'eislaufen, schlittschuhlaufen, eisbahn',
  backpack: 'schulanfang, schulstart, einschulung',
  'pot-of-food': 'rezept, kochen',
  croissant: 'frühstück, brunch',
  balloon: 'kinderfest, kinderparty',
  cottages: 'immobilie, immobilien, nachbarschaft',
};
