# Rscript labels.R, in this folder: writes labels.csv and flowers.csv. R 4.2.2.
x <- as.matrix(read.csv("../kmeans/iris_150x4.csv"))
species <- as.integer(iris$Species)
named <- function(found) { # called by the species that most of a cluster have
  names <- sapply(1:3, function(c) as.integer(names(which.max(table(species[found == c])))))
  stopifnot(!anyDuplicated(names))
  names[found]
}
set.seed(1)
ways <- list(kmeans = kmeans(x, 3, nstart = 100)$cluster, ward = cutree(hclust(dist(x), "ward.D2"), 3),
             scaled = kmeans(scale(x), 3, nstart = 100)$cluster)
write.csv(data.frame(species = species, lapply(ways, named)), "labels.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(x, species = species), "flowers.csv", row.names = FALSE, quote = FALSE)
