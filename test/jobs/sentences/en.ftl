for-you = Please look, { $you }.
honorific-bac = uncle
