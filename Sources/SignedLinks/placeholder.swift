// SignedLinks
