/** Words for what has no picture of its own; the thing is shown where there is nothing else. */
export const standIns: Record<string, string> = {
  shop: `
      cafe, café, coffee shop, restaurant, bakery, bistro, grand opening, store opening,
      cafe opening, café opening, new cafe, new café`,
  'paper-bag': `
      sale, clearance sale, shopping day,
      discount, sales, special offer, offer, black friday sale`,
  dumbbell: 'gym, fitness, workout, gym membership, membership',
  megaphone: `
      announcement, hiring, we are hiring, hiring post, job opening, now hiring, join our team,
      news, vacancy, job offer`,
  laptop: 'webinar, online course, workshop online, startup, online class, remote work',
  luggage: 'travel, travel to, vacation, holiday trip, trip, road trip, tourism, city break',
  backpack: 'back to school',
  bouquet: "mothers day, mother's day",
  necktie: "fathers day, father's day",
  'ice-skate': 'ice skating, skating rink, ice skating rink',
  'pot-of-food': 'recipe, cooking, home cooking',
  croissant: 'breakfast, brunch',
  balloon: 'kids event, kids party, children party',
  cottages: 'real estate, property, neighborhood, neighbourhood',
};
