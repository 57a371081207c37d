# One start and the best of 2,000 of R's kmeans (Hartigan-Wong) on public tables: CPU milliseconds, the lowest sum, and how many
# of 100 single starts reach it. Rscript src/bench/best-start.R, from the folder of the project.
folder <- "src/main/resources/dev/stratum/work/proof/"
cases <- list(c("glass", 3), c("glass", 6), c("wholesale_std", 2), c("wholesale_std", 3), c("wholesale_std", 4),
              c("wholesale_std", 5), c("wholesale_std", 6), c("wine", 2), c("wine", 3), c("wine", 7), c("gr202", 6),
              c("iris", 10), c("ruspini", 10))
cat("| table | k | one start, CPU ms | best of 2,000, CPU ms | its sum | single starts that reach it, of 100 |\n")
cat("| --- | ---: | ---: | ---: | ---: | ---: |\n")
for (case in cases) {
  data <- as.matrix(read.csv(paste0(folder, case[1], ".csv"), header = FALSE))
  k <- as.integer(case[2])
  set.seed(1)
  invisible(suppressWarnings(kmeans(data, k, iter.max = 100)))
  time <- proc.time()
  single <- suppressWarnings(replicate(100, kmeans(data, k, iter.max = 100)$tot.withinss))
  one <- sum((proc.time() - time)[1:2]) * 1000 / 100
  time <- proc.time()
  best <- suppressWarnings(kmeans(data, k, iter.max = 100, nstart = 2000)$tot.withinss)
  many <- sum((proc.time() - time)[1:2]) * 1000
  cat(sprintf("| %s | %d | %.2f | %.0f | %.12g | %d |\n", case[1], k, one, many, best, sum(single <= best * (1 + 1e-8))))
}
