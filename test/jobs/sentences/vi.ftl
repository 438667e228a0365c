note = { $words }
for-you = Mời { $you } xem. { $You } nhé.
yes = Có
honorific-bac = bác
honorific-em = em
honorific-anh-chi = anh/chị
