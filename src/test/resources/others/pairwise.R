# K-means of flowers that lack values, by the definition of SPSS's QUICK CLUSTER, /MISSING=PAIRWISE, worked out without a package: a
# row is nearest to a centre by the values that it has, a centre is the mean of the values that there are. Value j of row i
# is taken away where 7 i + 3 j is a multiple of 10. Rscript pairwise.R > pairwise.csv
flowers <- as.matrix(read.csv("flowers.csv")[, 1:4])
gone <- (7 * row(flowers) + 3 * col(flowers)) %% 10 == 0
lacking <- replace(flowers, gone, NA)
centres <- rbind(c(5, 3.4, 1.5, 0.2), c(6, 2.8, 4.5, 1.4), c(6.6, 3, 5.6, 2))
repeat {
  distances <- sapply(1:3, function(c) rowSums(sweep(lacking, 2, centres[c, ])^2, na.rm = TRUE))
  labels <- max.col(-distances, ties.method = "first")
  means <- t(sapply(1:3, function(c) colMeans(lacking[labels == c, ], na.rm = TRUE)))
  if (max(abs(means - centres)) < 1e-15) break
  centres <- means
}
print_line <- function(name, values) cat(name, ",", paste(format(values, digits = 17, trim = TRUE), collapse = ","), "\n", sep = "")
print_line("labels", labels)
for (c in 1:3) print_line(paste0("centre", c), centres[c, ])
print_line("sse", sum(apply(distances, 1, min)))
print_line("f", sapply(1:4, function(j) summary(aov(lacking[, j] ~ factor(labels)))[[1]]$"F value"[1]))
